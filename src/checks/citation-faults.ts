import type { Fault } from '../course/read/fault.ts';
import { citationText } from '../course/usage/occurrences.ts';
import { parseCitationNumbers } from '../lib/citation-numbers.ts';

/**
 * What is wrong with the citation numbers an author wrote.
 * @param references the numbers of all references, or undefined when these cannot be read
 */
export function citationFaults(
  text: string,
  at: Pick<Fault, 'file' | 'line' | 'column'>,
  references: ReadonlySet<string> | undefined,
): Fault[] {
  try {
    const unknown = parseCitationNumbers(text).filter((n) => references?.has(`${n}`) === false);
    if (unknown.length === 0) return [];
    const message = `The review has no reference ${citationText(unknown)}.`;
    return [{ ...at, code: 'cite/unknown', message }];
  } catch (error) {
    const message = /[“”„‘’]/.test(text)
      ? `"${text}" has curly quotes. Quotes are straight.`
      : `${(error as Error).message}.`;
    return [{ ...at, code: 'cite/form', message }];
  }
}

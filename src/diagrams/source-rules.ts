import type { Fault } from '../course/read/fault.ts';
import { nearest } from '../course/read/nearest.ts';
import { type DiagramSource, meanings } from '../course/schema/diagram.ts';
import type { RenderFault } from './renderer/faults.ts';

const ownColors = /^\s*(classDef|style|linkStyle|class|%%\{|accTitle|accDescr|click)\b|%%\{/;

/** Finds what Mermaid allows but the site does not: colors and settings of one's own, unknown classes. */
export function checkSourceRules(
  file: string,
  { body, bodyLine }: DiagramSource,
): (Fault & RenderFault)[] {
  return body.split('\n').flatMap((text, i): (Fault & RenderFault)[] => {
    if (/^\s*%%(?!\{)/.test(text)) return [];
    const at = (column: number, message: string): Fault & RenderFault => ({
      file,
      line: bodyLine + i,
      column,
      code: 'diagram/color',
      message,
    });
    const own = ownColors.exec(text);
    if (own) {
      const word = own[1] ?? own[0];
      return [at(text.indexOf(word) + 1, `"${word}" is not used on this site.`)];
    }
    return [...text.matchAll(/:::\s*([\w-]+)/g)]
      .filter(([, name = '']) => !(meanings as readonly string[]).includes(name))
      .map(({ index, 1: name = '' }) => {
        const near = nearest(name, meanings);
        const hint = near ? ` Did you mean "${near}"?` : '';
        return at(index + 1, `No color has the name "${name}".${hint}`);
      });
  });
}

/** Mermaid takes comments out before it counts lines; emptied ones keep the count right. */
export function withoutComments(body: string): string {
  return body.replace(/^[ \t]*%%(?!\{).*$/gm, '');
}

/** The line of the file at which a word of the body stands, or the first line of the body. */
export function lineOf({ body, bodyLine }: DiagramSource, word: string): number {
  const index = body.split('\n').findIndex((line) => line.includes(word));
  return bodyLine + Math.max(index, 0);
}

/**
 * The line of the file that Mermaid means by line `reported` of the body.
 * Its sankey parser counts no empty lines, and all parsers skip those before the first word.
 */
export function fileLine({ body, bodyLine }: DiagramSource, reported: number): number {
  const lines = withoutComments(body).split('\n');
  const filled = lines.flatMap((line, i) => (line.trim() ? [i] : []));
  const first = filled[0] ?? 0;
  if (/^\s*sankey/.test(lines[first] ?? ''))
    return bodyLine + (filled[reported - 1] ?? filled.at(-1) ?? 0);
  return bodyLine + Math.min(first + reported - 1, lines.length - 1);
}

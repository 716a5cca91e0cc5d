import { FAULTS, type FaultCode } from './fault-codes.ts';

/** One thing wrong in the content, with its place in the author's file (1-based). */
export interface Fault {
  file: string;
  line: number;
  column: number;
  code: FaultCode;
  message: string;
  /** The nearest thing that would be right, when there is one. */
  suggestion?: string | undefined;
  /** Names that this fault is about, gone or too many: other faults that only name them follow from it. */
  names?: readonly string[];
}

/**
 * The report an author sees: all faults, in reading order, each with place, code, cause and advice.
 * @param folder that of the course, in the place of `content`
 */
export function formatFaults(faults: readonly Fault[], folder = 'content'): string {
  const sorted = [...faults].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
  );
  const blocks = sorted.map((fault) => {
    const file = fault.file.replace(/^content(?=\/)/, folder);
    const place = `${file}:${fault.line}:${fault.column}`;
    return `${place}  ${fault.code}\n  ${fault.message}\n  ${advice(fault)}`;
  });
  const count = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the content`;
  return [count, ...blocks].join('\n\n');
}

function advice({ code, suggestion }: Fault): string {
  if (suggestion) return `Did you mean "${suggestion}"? ${FAULTS[code]}`;
  return FAULTS[code].replace(/^Otherwise (.)/, (_, letter: string) => letter.toUpperCase());
}

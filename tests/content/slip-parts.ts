import { type Change, fileText } from './course-copy.ts';

/** A slip of an author, and what must be said of it. */
export interface Slip {
  slip: string;
  change: Change | readonly Change[];
  /** Words at whose place in the changed text the fault must stand; a file and a line where it holds none. */
  at: string | RegExp | { file?: string; line: number };
  /** What the message, the suggestion and the advice must say. */
  says: readonly (string | RegExp)[];
  /** How many faults it makes, with the reason where it is more than one. */
  faults?: [count: number, why: string];
}

export const BREAST = 'sections/breast-ablation.mdx';
export const PROSTATE = 'sections/prostate-fla.mdx';
export const QUESTIONS = 'questions/prostate-fla.yaml';

/** An entry of a list moved to the end of its file. */
export function movedToEnd(file: string, id: string): Change {
  const text = fileText(file);
  const start = text.indexOf(`- id: ${id}\n`);
  const end = text.indexOf('\n- id: ', start) + 1;
  return {
    file,
    text: `${text.slice(0, start)}${text.slice(end).trimEnd()}\n\n${text.slice(start, end)}`,
  };
}

/** A file with something added at its end. */
export const added = (file: string, words: string): Change => ({
  file,
  text: fileText(file) + words,
});

/** The first question with its right option and the wrong one below it, whatever they say. */
export const FIRST_OPTIONS =
  /( {4}- id: [a-z]\n {6}text: .*\n) {6}correct: true\n( {6}rationale: .*\n)( {4}- id: [a-z]\n {6}text: .*\n)( {6}rationale: .*\n)/;
export const [, RIGHT = '', WHY = '', WRONG = '', WHY_NOT = ''] =
  FIRST_OPTIONS.exec(fileText(QUESTIONS)) ?? [];
export const FIRST_ID = /^- id: (.*)$/m.exec(fileText(QUESTIONS))?.[1] ?? '';

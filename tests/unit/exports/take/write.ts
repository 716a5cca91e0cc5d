import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { FORMATS } from '../../../../src/exports/model/formats.ts';
import type { Selection } from '../../../../src/exports/model/selection.ts';
import { NASTY } from './sample.ts';

/** The file of a selection in a format. */
export async function written(id: string, selection: Selection) {
  const format = FORMATS.find((known) => known.id === id);
  if (!format) throw new Error(`No format is called ${id}`);
  return (await format.load())(selection);
}

/** The same as text. */
export const text = async (id: string, selection: Selection) =>
  strFromU8((await written(id, selection)).bytes);

/** Words as HTML shows them: white space is one blank. */
export const shown = (words: string) => words.replace(/\s+/g, ' ').trim();

/** What importers must survive: text of every kind, without signs that no XML holds. */
const anyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((words) => `x${words}${NASTY.slice(0, words.length)}y`);

/** That something holds with any text. */
export function sure(property: (words: string) => Promise<void>, numRuns = 60): Promise<void> {
  return fc.assert(fc.asyncProperty(anyText, property), { numRuns, examples: [[NASTY]] });
}

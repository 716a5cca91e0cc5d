import type { StartFile } from '../index-file.ts';
import { stem } from '../stem.ts';
import type { Term } from './terms.ts';

/** From so many letters on a beginning is taken for that of a word. */
const tellingLetters = 4;

/** The chunks that hold the words of these terms. */
export function chunksOf(terms: readonly Term[], start: StartFile): string[] {
  const stems = terms.flatMap(({ ways }) => ways.flatMap(({ words }) => words.map(stem)));
  const names = stems.map((word) => start.chunks[chunkOf(word, start)]);
  return [...new Set(names)].filter((name) => name !== undefined);
}

/** The chunk of a word of which only the beginning is typed, where one chunk has all words that begin so. */
export function chunkOfBeginning(beginning: string, start: StartFile): string | undefined {
  const number = chunkOf(beginning, start);
  const isSure =
    beginning.length >= tellingLetters && chunkOf(`${beginning}\uffff`, start) === number;
  return isSure ? start.chunks[number] : undefined;
}

/** Chunks stand in the order of their words. */
function chunkOf(word: string, { firsts }: StartFile): number {
  return firsts.findLastIndex((first) => first <= word);
}

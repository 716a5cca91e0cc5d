import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { FORMATS } from '../../../../src/exports/model/formats.ts';
import type { ExportedQuestion } from '../../../../src/exports/model/selection.ts';
import { rule } from '../../../rule.ts';
import { sampleSelection } from './sample.ts';

/** A question in which every text is a word of its own, and these words with their places. */
function inWords(question: ExportedQuestion): { question: ExportedQuestion; words: string[] } {
  const found: string[] = [];
  const asWords = (value: unknown, name = ''): unknown => {
    if (Array.isArray(value)) return value.map((part) => asWords(part));
    if (value instanceof Object)
      return Object.fromEntries(
        Object.entries(value).map(([key, part]) => [key, asWords(part, key)]),
      );
    if (!/^(?:stem|text|rationale|model|title)$/.test(name)) return value;
    found.push(`${question.type}Word${found.length}x`);
    return found.at(-1);
  };
  return { question: asWords(question) as ExportedQuestion, words: found };
}

/** A question about something that no picture shows, as one of the site can be. */
const ABOUT = { title: 'Table 1.1', url: 'https://example.org/scale/#tab-sample' };

rule(
  'what a file does not hold of a question is named as lost',
  FORMATS.filter(({ holds }) => holds.includes('questions')),
  ({ id }) => id,
  async (format) => {
    const sample = sampleSelection('').questions.filter(({ type }) => type !== 'other');
    const known = sample.map((question) => inWords({ ...question, about: ABOUT }));
    const { bytes, losses } = (await format.load())(
      sampleSelection('', { questions: known.map(({ question }) => question) }),
    );
    const files =
      bytes[0] === 0x50 && bytes[1] === 0x4b ? Object.values(unzipSync(bytes)) : [bytes];
    const all = files.map((file) => strFromU8(file).replaceAll('\\', '')).join('\n');
    const missing = known.flatMap(({ question, words: every }) =>
      [...every, ABOUT.url]
        .filter((word) => !all.includes(word))
        .map((word) => ({ item: question.id, word })),
    );
    // That something is linked instead of shown explains no missing word.
    const isTold = (id: string) =>
      losses.some(({ item, what }) => item === id && !what.includes('is linked'));
    expect(missing.filter(({ item }) => !isTold(item))).toEqual([]);
  },
);

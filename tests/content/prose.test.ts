import { describe, expect, test } from 'vitest';
import { isStatement } from '../../src/checks/remark-voice.ts';
import type { ProseSentence } from '../../src/course/read/prose-sentences.ts';
import { type SectionFile, sections, yamlFile } from './sections.ts';

type Told = Record<string, Record<string, string[]>>;
const told = yamlFile('tests/content/told-sentences.yaml') as Told;

const sentencesOf = ({ scan }: SectionFile) => scan.prose.flatMap(({ sentences }) => sentences);
const words = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word)).length;
/** Names in a list are no sentences. */
const isWhole = ({ text }: ProseSentence) => /[.?!:][”"’')]*$/.test(text);

/** Sentences that have only the review behind them, without a claim, a citation or a link of their own. */
function uncited({ scan }: SectionFile): string[] {
  return scan.prose
    .filter(({ within }) => within !== 'key-points')
    .flatMap(({ sentences }) => sentences)
    .filter((sentence) => !sentence.sourced && isStatement(sentence.told))
    .map((sentence) => sentence.told);
}

describe.each(sections().map((section) => [section.slug, section] as const))(
  '%s',
  (slug, section) => {
    test('has at most a fifth of sentences of ten words or fewer', () => {
      const all = sentencesOf(section).filter(isWhole);
      const short = all.filter(({ text }) => words(text) <= 10).map(({ text }) => text);
      expect(short.length / all.length, short.join('\n')).toBeLessThanOrEqual(0.2);
    });

    test('says "review" at most once in a hundred words', () => {
      const text = sentencesOf(section)
        .map((sentence) => sentence.text)
        .join(' ');
      const { length } = text.match(/\breview\b/gi) ?? [];
      expect(length / words(text)).toBeLessThanOrEqual(0.01);
    });

    test('tells no sentence without a source of its own that nobody has read beside the review', () => {
      const read = Object.values(told[slug] ?? {}).flat();
      expect(uncited(section).filter((sentence) => !read.includes(sentence))).toEqual([]);
      expect(read.filter((sentence) => !uncited(section).includes(sentence))).toEqual([]);
    });
  },
);

test('some remarks stand in every section', () => {
  const without = sections().filter((section) => sentencesOf(section).every(({ told }) => told));
  expect(without.map(({ slug }) => slug)).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import type { ProseSentence } from '../../src/course/read/prose-sentences.ts';
import { type SectionFile, sections } from './sections.ts';

const sentencesOf = ({ scan }: SectionFile) => scan.prose.flatMap(({ sentences }) => sentences);
const words = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word)).length;
/** Names in a list are no sentences. */
const isWhole = ({ text }: ProseSentence) => /[.?!:][”"’')]*$/.test(text);

describe.each(sections().map((section) => [section.slug, section] as const))('%s', (_, section) => {
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
});

test('some remarks stand in every section', () => {
  const without = sections().filter((section) => sentencesOf(section).every(({ told }) => told));
  expect(without.map(({ slug }) => slug)).toEqual([]);
});

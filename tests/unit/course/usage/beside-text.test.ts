import { expect, test } from 'vitest';
import type { GlossaryEntry } from '../../../../src/course/schema/glossary.ts';
import type { Study } from '../../../../src/course/schema/study.ts';
import type { Update } from '../../../../src/course/schema/update.ts';
import { besideText } from '../../../../src/course/usage/beside-text.ts';

const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ');
const term = (id: string, length: number) =>
  [id, { id, definition: words(length) } as GlossaryEntry] as const;
const study = (id: string, more: Partial<Study> = {}) =>
  ({ id, section: 's', place: 'p', design: 'pilot-study', refs: [1], ...more }) as Study;
const report = (id: string, date: string) =>
  ({ id, date, finding: words(20), claims: ['c'], studies: [] }) as unknown as Update;

const known = {
  terms: new Map([term('long', 41), term('short', 40), term('other', 10)]),
  studies: [
    study('told'),
    study('elsewhere', { place: 'q' }),
    study('statement', { design: 'statement' }),
    study('uncited', { refs: [9] }),
  ],
  updates: [
    report('old', '2023'),
    report('new', '2025'),
    { ...report('first on another', '2026'), claims: ['d', 'c'] },
  ],
};
const paragraph = {
  section: 's',
  part: 'p',
  terms: ['long', 'short', 'other'],
  claims: ['c'],
  refs: [1],
  words: 100,
  notes: 0,
};

test('a paragraph with room has the newest later report, the record of this part that it cites, and its first short term', () => {
  const { term, studies, report } = besideText(paragraph, known);
  expect(report?.id).toBe('new');
  expect(studies.map(({ id }) => id)).toEqual(['told']);
  expect(term?.id).toBe('short');
});

test('a full margin leaves out the term first, then the records, and never the later report', () => {
  const full = besideText({ ...paragraph, words: 40 }, known);
  expect([full.report?.id, full.studies.length, full.term]).toEqual(['new', 1, undefined]);
  const fuller = besideText({ ...paragraph, words: 90, notes: 2 }, known);
  expect([fuller.report?.id, fuller.studies.length, fuller.term]).toEqual(['new', 0, undefined]);
});

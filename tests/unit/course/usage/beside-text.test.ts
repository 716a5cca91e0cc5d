import { describe, expect, test } from 'vitest';
import type { StretchPart } from '../../../../src/course/read/stretch.ts';
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
  sourceNotes: new Map([['n60', { review: words(20), source: words(25) }]]),
  updates: [
    report('old', '2023'),
    report('new', '2025'),
    { ...report('first on another', '2026'), claims: ['d', 'c'] },
  ],
};
const part = (more: Partial<StretchPart> = {}): StretchPart => ({
  ...{ words: 100, after: 0, claims: [], notes: [], ...more },
});
const paragraph = {
  section: 's',
  part: 'p',
  terms: ['long', 'short', 'other'],
  refs: [1],
  stretch: [part({ claims: ['c'] })],
  at: 0,
};

test('a paragraph with room has the newest later report, the record of this part that it cites, and its first short term', () => {
  const { term, studies, report } = besideText(paragraph, known);
  expect(report?.id).toBe('new');
  expect(studies.map(({ id }) => id)).toEqual(['told']);
  expect(term?.id).toBe('short');
});

test('a full margin leaves out the term first, then the records, and never the later report', () => {
  const beside = (words: number, notes: string[] = []) =>
    besideText({ ...paragraph, stretch: [part({ claims: ['c'], words, notes }), part()] }, known);
  const full = beside(40);
  expect([full.report?.id, full.studies.length, full.term]).toEqual(['new', 1, undefined]);
  const fuller = beside(85, ['n60']);
  expect([fuller.report?.id, fuller.studies.length, fuller.term]).toEqual(['new', 0, undefined]);
});

test('the last source notes of a stretch stand under their paragraphs when its margin would be longer than its text', () => {
  const under = (stretch: StretchPart[]) =>
    stretch.map((_, at) => besideText({ ...paragraph, stretch, at }, known).notesUnder);
  // A note begins where its paragraph ends: text without notes of its own has to follow.
  expect(under([part({ notes: ['n60'] })])).toEqual([true]);
  expect(under([part({ notes: ['n60'] }), part({ words: 60 })])).toEqual([false, false]);
  expect(under([part({ notes: ['n60'] }), part({ words: 60, notes: ['n60'] })])).toEqual([
    false,
    true,
  ]);
  // A later report is always told, and what it alone is too long for does not send notes away.
  const short = part({ claims: ['c'], words: 0 });
  expect(under([part({ notes: ['n60'] }), short])).toEqual([true, false]);
  expect(under([part({ notes: ['n60'] }), part({ words: 90 }), short])).toEqual([
    false,
    false,
    false,
  ]);
});

/** A paragraph of so many words on which nothing is reported and which cites nothing. */
const plain = (words: number, terms: string[]) =>
  besideText({ ...paragraph, refs: [], terms, stretch: [part({ words })] }, known);

test('a term stands in the margin as long as it is no higher there than the text that is left', () => {
  expect(plain(14, ['unknown', 'other']).term?.id).toBe('other');
  expect(plain(13, ['other']).term).toBeUndefined();
  const spaced = new Map([['wide', { id: 'wide', definition: ' a  b ' } as GlossaryEntry]]);
  const beside = { ...paragraph, refs: [], terms: ['wide'], stretch: [part({ words: 3 })] };
  expect(besideText(beside, { ...known, terms: spaced }).term?.id).toBe('wide');
});

test('a record stands beside each paragraph of its part that cites one of its references', () => {
  const studies = [
    ...known.studies,
    study('more', { refs: [9, 1] }),
    study('of another section', { section: 't' }),
  ];
  expect(besideText(paragraph, { ...known, studies }).studies.map(({ id }) => id)).toEqual([
    'told',
    'more',
  ]);
});

describe('source notes stand beside their paragraphs as long as they end at most 40 words below the text', () => {
  const under = (stretch: StretchPart[]) =>
    stretch.map((_, at) => besideText({ ...paragraph, stretch, at }, known).notesUnder);
  const note = { notes: ['n60'] };

  test.each([
    [44, false],
    [43, true],
  ])('a note of 60 words with %i words after it: %j', (words, isUnder) => {
    expect(under([part(note), part({ words })])).toEqual([isUnder, false]);
    expect(under([part({ ...note, after: words })])).toEqual([isUnder]);
  });

  test.each([
    [72, false],
    [71, true],
  ])('a note below a report of 20 words with %i words after it: %j', (words, isUnder) => {
    const first = part({ ...note, claims: ['c'], words: 0 });
    expect(under([first, part({ words })])).toEqual([isUnder, false]);
  });

  test('of several notes the last ones go', () => {
    const short = part({ ...note, words: 10 });
    expect(under([short, short, short])).toEqual([false, true, true]);
  });
});

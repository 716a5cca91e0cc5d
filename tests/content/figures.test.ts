import { describe, expect, test } from 'vitest';
import { figuresIn, figureText } from './figures.ts';
import { isKnownFigure, NOTATION, recordFigures, withoutNotation } from './record-figures.ts';
import { listItems, type SectionFile, sections, yamlFile } from './sections.ts';

/** Figures of a section that no record has, and why they may stand there. */
const NOT_IN_RECORDS: { section: string; figure: string; why: string }[] = [
  { section: 'breast-ablation', figure: '96%', why: 'of a source note, marked as such' },
  { section: 'prostate-fla', figure: 'half fraction', why: 'our words for 53%, 58% and 46%' },
  { section: 'prostate-fla', figure: '0.9', why: 'chance that a man has no harm that 1 in 10 has' },
  { section: 'prostate-fla', figure: '0.39', why: 'that chance for nine men, in a remark' },
  { section: 'artificial-intelligence', figure: '13', why: '74 less 61, in a remark' },
  { section: 'artificial-intelligence', figure: '26', why: '100 less 74, in a remark' },
  { section: 'artificial-intelligence', figure: '70', why: 'supposed, in a remark that says so' },
];

const studies = listItems('studies');
const texts = sections().map((section) => [section.slug, section] as const);

/** All that a page says, without notation. */
function readingText({ head, scan }: SectionFile): string {
  const { title, answer, description, objectives } = head;
  const parts = scan.parts.map(({ text }) => text);
  const text = [title, answer, description, ...objectives.map((o) => o.text), ...parts].join('\n');
  return withoutNotation(text);
}

/** The figures of a page that no record of it has. */
function missing(section: SectionFile): string[] {
  // The conclusion looks back on all sections.
  const own = studies.filter(({ section: slug }) => slug === section.slug);
  const records = (section.slug === 'conclusion' ? studies : own).flatMap(recordFigures);
  const unknown = figuresIn(readingText(section)).filter(
    (figure) => !isKnownFigure(figure, records),
  );
  return [...new Set(unknown.map(figureText))];
}

describe.each(texts)('%s', (slug, section) => {
  test('has no figure that the records do not have', () => {
    const allowed = NOT_IN_RECORDS.filter((entry) => entry.section === slug);
    expect(missing(section).sort()).toEqual(allowed.map(({ figure }) => figure).sort());
  });
});

test('every figure that the ledger asks of a page is in a record', () => {
  const ledger = yamlFile('tests/content/ledger.yaml') as { id: string; find: string[] }[];
  const records = studies.flatMap(recordFigures);
  const asked = ledger.flatMap(({ id, find }) =>
    find
      // Most figures are asked for as they stand, or as /\b26\b/ and /(?<![\d.])99%/.
      .map((words) => words.replace(/^\/(?:\\b|\(\?<!\[\\d\.\]\))?|(?:\\b)?\/\w*$/g, ''))
      .map((words) => words.replaceAll('\\', ''))
      .filter((words) => /^[\d.,]+%?$/.test(words))
      .flatMap((words) => figuresIn(withoutNotation(words)).map((figure) => ({ id, figure }))),
  );
  expect(asked.length).toBeGreaterThan(45);
  const absent = asked.filter(({ figure }) => !isKnownFigure(figure, records));
  expect(absent.map(({ id, figure }) => `${id}: ${figureText(figure)}`)).toEqual([]);
});

test('every kind of notation occurs on some page', () => {
  let rest = texts.flatMap(([, { scan }]) => scan.parts.map(({ text }) => text)).join('\n');
  const unused = NOTATION.filter(([pattern]) => {
    const before = rest;
    rest = rest.replace(pattern, '');
    return rest === before;
  });
  expect(unused.map(([, what]) => what)).toEqual([]);
});

test.each([
  ['10.3 against 6.0 months', ['10.3 month', '6.0 month']],
  ['at 1, 3 or 6 months', ['1 month', '3 month', '6 month']],
  ['less than 2–3 cm, in 0.04 s', ['2 cm', '3 cm', '0.04 s']],
  ['93,469 patients, 428 with laser', ['93469 people or things', '428']],
  ['in 32 (26%) of 122 men', ['32', '26%', '122 people or things']],
  ['a 77-year-old man, 1.5 years later', ['77 year-old', '1.5 year']],
  ['Twelve men, two sets, twenty years', ['12 people or things', '20 year']],
  ['about 67.2 % or three quarters', ['67.2%', 'quarter fraction']],
  ['a 24-month figure, a third path, two thirds', ['24 month', 'third fraction']],
])('the figures of "%s" are %j', (text, expected) => {
  expect(figuresIn(text).map(figureText)).toEqual(expected);
});

import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownVoiceIn } from '../../src/checks/remark-voice.ts';
import { technicalWords } from '../../src/checks/technical-words.ts';
import { checkTexts } from '../../src/checks/texts.ts';
import { ReadMemory } from '../../src/course/read/read-memory.ts';
import { glossaryForms } from '../../src/course/schema/glossary.ts';
import { SITE } from '../../src/course/site.ts';
import { figuresIn, figureText } from '../../src/course/usage/figures.ts';
import {
  isKnownFigure,
  notationOf,
  recordFigures,
  withoutNotation,
} from '../../src/course/usage/record-figures.ts';
import { proseOf } from './prose-of-code.ts';
import { contentFiles, listItems } from './sections.ts';

/** All of the site that speaks of the review, in words that stand in code. */
const FILES = globSync([
  'src/pages/labs/*.astro',
  'src/islands/{lab-*,trials,evidence,updates,steps,glossary-filter}/*.{astro,ts}',
  'src/labs/*.ts',
  'src/illustrations/**/*.{astro,ts}',
  'src/pages/{index,about,labs,procedures,references,glossary,trials,evidence,changes}.astro',
  'src/pages/{source-notes,since-the-review}.astro',
  'src/components/{blocks,page}/*.astro',
]).sort();
const prose = FILES.flatMap((file) => proseOf(file).map((text) => ({ file, text })));
const texts = (files: RegExp) => prose.filter(({ file }) => files.test(file));
const named = ({ file, text }: { file: string; text: string }, what: string) =>
  `${file}: ${what} in "${text.slice(0, 80)}"`;

const notation = [
  ...notationOf(SITE),
  { pattern: /\breference \d+/g, what: 'numbers of references' },
  { pattern: /\bC[CF] BY \d\.\d|\bWCAG \d\.\d/g, what: 'versions of licences and standards' },
];
const figures = (text: string) => figuresIn(withoutNotation(text, notation));
const known = [
  ...listItems('studies').flatMap((study) => recordFigures(study, notation)),
  ...[
    ...listItems('sourceNotes').map(({ review, source }) => `${review}\n${source}`),
    ...listItems('updates').map(({ finding, caveat = '' }) => `${finding}\n${caveat}`),
    ...listItems('background').map(({ statement }) => statement),
  ].flatMap(figures),
];
/** Figures that no source has, by the file where they stand, each with whose it is. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'src/islands/lab-accuracy/LabAccuracy.astro': { 1000: 'images of an invented population' },
  'src/islands/lab-accuracy/model.ts': { 1000: 'images of an invented population' },
  'src/pages/labs/precision-and-recall.astro': { 1000: 'images of an invented population' },
  'src/pages/labs/big-database.astro': { 1.96: 'the factor of a 95% interval' },
  'src/islands/trials/panel-view.ts': { 56.25: 'a width of windows' },
  'src/pages/about.astro': { 1450: 'statements compared by hand', 300: 'stops of the Tab key' },
};

test('the prose of pages, labs and islands is found, with gaps for what is put in', () => {
  expect(prose.length).toBeGreaterThan(700);
  const labs = texts(/^src\/pages\/labs\/which-denominator/).map(({ text }) => text);
  expect(labs).toContain('Before you try: which denominator gives …?');
  expect(labs.some((text) => text.includes('means clinically significant cancer.'))).toBe(true);
});

test('every figure written into it is of a source, or named with whose it is', () => {
  const found = prose.flatMap((one) =>
    figures(one.text)
      .filter((figure) => !isKnownFigure(figure, known))
      .map((figure) => ({ ...one, name: figureText(figure) })),
  );
  expect(
    found.filter(({ file, name }) => !OWN[file]?.[name]).map((one) => named(one, one.name)),
  ).toEqual([]);
  const stand = new Set(found.map(({ file, name }) => `${file} ${name}`));
  const gone = Object.entries(OWN).flatMap(([file, own]) =>
    Object.keys(own).filter((name) => !stand.has(`${file} ${name}`)),
  );
  expect(gone).toEqual([]);
});

/** The lab of invented men, who by its rules die equally often in both groups. */
const INVENTED = /labs\/big-database|lab-confounding/;

/** Words of a text that no content may have, as the check of content finds them. */
function faultsIn(text: string): string[] {
  const files = new Map([['updates.yaml', text]]);
  return checkTexts({ files, memory: new ReadMemory() }).map(({ code }) => code);
}

test('it keeps the rules for words that content keeps', () => {
  const wrong = prose.flatMap((one) =>
    faultsIn(one.text)
      .filter((code) => code !== 'result/as-none' || !INVENTED.test(one.file))
      // Pages may write tags as words; content may not.
      .filter((code) => code !== 'text/markup')
      .map((code) => named(one, code)),
  );
  expect(wrong).toEqual([]);
});

test('a technical word in the labs has its entry in the glossary', () => {
  const forms = listItems('glossary').flatMap((entry) => [
    ...glossaryForms(entry),
    entry.abbreviation ?? '',
  ]);
  const entries = forms.join('\n').toLowerCase();
  const names = `${SITE.numberedNames.join(' ')} ${contentFiles.get('trials.csv')} IMbrave150 CSV JSON`;
  const missing = texts(/lab/).flatMap((one) =>
    technicalWords(one.text, names)
      .filter((word) => !entries.includes(word.toLowerCase()))
      .map((word) => named(one, word)),
  );
  expect(missing).toEqual([]);
});

/** How many of its sentences speak for the site, by file, when somebody last read that they say so. */
const OWN_VOICES: Readonly<Record<string, number>> = {
  'src/components/blocks/ChartTable.astro': 1,
  'src/illustrations/ablation/mechanism.ts': 3,
  'src/islands/evidence/StudyRows.astro': 1,
  'src/islands/trials/ChooseTrials.astro': 1,
  'src/islands/trials/TrialMatrix.astro': 1,
  'src/pages/about.astro': 3,
  'src/pages/evidence.astro': 2,
  'src/pages/glossary.astro': 1,
  'src/pages/labs/big-database.astro': 2,
  'src/pages/labs/compare-with-care.astro': 3,
  'src/pages/labs/lesion-size.astro': 1,
  'src/pages/labs/precision-and-recall.astro': 2,
  'src/pages/labs/what-is-given.astro': 1,
  'src/pages/labs/which-denominator.astro': 2,
  'src/pages/source-notes.astro': 5,
};

test('sentences that speak for the site are those that were read', () => {
  const voices = prose.filter(({ text }) => ownVoiceIn(text));
  const byFile = [...Map.groupBy(voices, ({ file }) => file)].map(([file, all]) => [
    file,
    all.length,
  ]);
  expect(Object.fromEntries(byFile)).toEqual(OWN_VOICES);
});

import { describe, expect, test } from 'vitest';
import { readContentFolder } from '../../src/course/read/content-files.ts';
import { figuresIn } from './figures.ts';
import { contentDir, listItems, plainSpaces, sections } from './sections.ts';

const table = listItems('studies').find(({ id }) => id === 'ici-table-1')?.outcomes ?? [];
const trials = listItems('trials');
const references = listItems('references');

/** Procedures of which a text may count the trials that use no other. */
const PROCEDURES = [/chemoembolization/, /radioembolization/, /cryoablation/, /electroporation/];

/** The numbers of trials that a text can give: those of the records, and those of one procedure in the table. */
const counts = new Set(
  [
    ...table.flatMap(({ count, denominator }) => [count, denominator]),
    ...PROCEDURES.map(
      (name) => trials.filter(({ procedures }) => procedures.every((one) => name.test(one))).length,
    ),
  ].map(String),
);
const TEXTS = [
  ...sections().map(({ slug, head, scan }) => ({
    name: slug,
    text: [head.answer, head.description, ...scan.parts.map(({ text }) => text)].join(' '),
  })),
  ...readContentFolder(contentDir, 'diagrams', '.mmd').map(({ slug: name, text }) => ({
    name,
    text,
  })),
  ...['questions', 'cards'].flatMap((folder) =>
    readContentFolder(contentDir, folder, '.yaml').map(({ slug, text }) => ({
      name: `${folder}/${slug}`,
      text,
    })),
  ),
];

describe('counts in prose', () => {
  test('of trials are those of the records, which are counted from the table', () => {
    const wrong = TEXTS.flatMap(({ name, text }) =>
      // A single trial, or two that are named, is no count.
      [...plainSpaces(text).matchAll(/(\d+|[a-z]+) (?:listed )?trials\b/gi)]
        .flatMap(([words]) => figuresIn(words))
        .map(({ number }) => number)
        .filter((number) => Number(number) > 3 && !counts.has(number))
        .map((number) => `${name}: ${number} trials`),
    );
    expect(wrong).toEqual([]);
  });

  test('of the references that could be identified are those of the list', () => {
    const known = references.filter(({ grade }) => grade !== 'unidentified').length;
    const told = sections().flatMap(({ scan }) =>
      scan.parts.flatMap(({ text }) =>
        [...text.matchAll(/identify (\d+) of these|others of the (\d+) /g)].map(
          ([, one, other]) => one ?? other,
        ),
      ),
    );
    expect(told.filter((number) => number !== `${known}`)).toEqual([]);
  });
});

test('a name that says "offer" or "alone" counts the trials of which that is so', () => {
  const ablation = ['heat', 'cold', 'electroporation'];
  const alone = trials.filter(({ modality_class }) =>
    modality_class.every((modality) => !ablation.includes(modality)),
  );
  const [catheter] = table.filter(({ id }) => id === 'ici-table-1-catheter');
  expect(catheter?.label).toContain('without ablation');
  expect(catheter?.count).toBe(alone.length);
  for (const { id, label } of table) {
    const called = /irreversible/.test(label) ? label.includes('one of them') : true;
    expect(called, id).toBe(true);
  }
  const irreversible = trials.filter(({ procedures }) =>
    procedures.some((procedure) => procedure.startsWith('irreversible')),
  );
  expect(irreversible).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { listItems, plainSpaces, sections } from './sections.ts';

const table = listItems('studies').find(({ id }) => id === 'ici-table-1')?.outcomes ?? [];
const trials = listItems('trials');

/** The count of a record of Table 1 in the words of a sentence: below ten, the numbers are spelled out. */
function inWords(record: string): string {
  const count = table.find(({ id }) => id === `ici-table-1-${record}`)?.count ?? Number.NaN;
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  return words[count] ?? `${count}`;
}

test.each([
  ['which {hcc} of the {trials} trials enroll'],
  ['Of {trials} listed trials, {hcc} enroll hepatocellular carcinoma and {phase-3} are phase III'],
  ['Of the {trials} listed trials, {hcc} enroll HCC and {phase-3} are phase III.'],
  [
    'we count {phase-3} trials of phase III, {phase-2} of phase II, {phase-2a} of IIA, {phase-1-2} of I/II, {phase-1b} of Ib and {phase-1} of phase I; {phase-none} list no phase.',
  ],
  ['Of the {catheter} with a catheter procedure only'],
  ['{catheter-hcc} enroll HCC; of the {ablation} with ablation only, {ablation-hcc} do.'],
  [
    'The {ablation} are {cryoablation} of cryoablation, {heat} of RFA or MWA, and {electroporation} of electroporation',
  ],
  ['{choice} of the {trials} rows offer a choice of procedures or routes'],
])('the section counts as the records do: %s', (template) => {
  const [section] = sections().filter(({ slug }) => slug === 'ici-combinations');
  const parts = section?.scan.parts.map(({ heading, text }) => `${heading} ${text}`) ?? [];
  const sentence = template.replace(/\{([\w-]+)\}/g, (_, record: string) => inWords(record));
  expect(plainSpaces(parts.join(' '))).toContain(sentence);
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

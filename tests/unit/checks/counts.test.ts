import { describe, expect, test } from 'vitest';
import { checkCounts } from '../../../src/checks/counts.ts';
import { told, tree } from './small-tree.ts';

const rows = (...procedures: string[][]) =>
  procedures.map((list) => ({ value: { procedures: list } }));
const TRIALS = rows(
  ['cryoablation'],
  ['cryoablation'],
  ['cryoablation', 'radiofrequency ablation'],
  ['cryoablation'],
  ['cryoablation'],
  ['drug-eluting bead chemoembolization'],
  ['conventional chemoembolization', 'chemoembolization'],
  ['irreversible electroporation'],
  ['surgery'],
);
const STUDIES = [
  {
    value: {
      design: 'trial-list',
      outcomes: [{ count: 12, denominator: 37 }, { value: 21 }, {}],
    },
  },
  { value: { design: 'cohort', outcomes: [{ count: 66 }] } },
];

function check(name: string, text: string, lists: object = { trials: TRIALS, studies: STUDIES }) {
  const all = { ...tree().lists, ...lists };
  return told(checkCounts(tree({ files: new Map([[name, text]]), lists: all })));
}
const wrong = (place: string, number: number) =>
  `sections/map.mdx:${place} count/trials No record of the list of trials counts ${number} trials, and no procedure has so many of its own.`;

describe('a count of trials', () => {
  test.each([
    ['of all in the list', 'There are 9 trials.', []],
    ['of a share that a record of the list prints', '12 of them; 37 listed trials', []],
    ['of a value that it prints', '21 trials', []],
    ['of those with cryoablation and nothing else', 'four trials, 4 trials', []],
    ['of those with ablation of any kind', 'five trials', []],
    ['of two or three that are named', '2 trials and three trials', []],
    ['that another record prints', 'In 66 trials', [wrong('1:4', 66)]],
    ['of no others, in words', 'It is in six\ntrials', [wrong('1:10', 6)]],
    ['of no others that are listed', 'eight listed\ntrials', [wrong('1:1', 8)]],
    ['of no others, in digits', '6 trials', [wrong('1:1', 6)]],
    ['with a tag between', 'a\nb <Trial id="x" />8 <Cite n="1" /> trials', [wrong('2:19', 8)]],
    ['in capitals', 'Seven Trials', [wrong('1:1', 7)]],
    ['twice', '7 trials\n\n 8 listed  trials', [wrong('1:1', 7), wrong('3:2', 8)]],
    ['of something else', '7 patients, 8 trialists', []],
  ])('%s', (_, text, faults) => {
    expect(check('sections/map.mdx', text)).toEqual(faults);
  });

  test('is not looked at where no trials are listed', () => {
    expect(check('sections/map.mdx', '7 trials', {})).toEqual([]);
  });

  test.each([
    ['sections/map.mdx', 1],
    ['diagrams/map.mmd', 1],
    ['questions/map.yaml', 1],
    ['cards/map.yaml', 1],
    ['updates.yaml', 0],
    ['sections/map.txt', 0],
    ['old/sections/map.mdx', 0],
    ['cards/map.yaml.old', 0],
  ])('in %s is found: %i', (name, count) => {
    expect(check(name, '7 trials')).toHaveLength(count);
  });
});

describe('a count of the references that were identified', () => {
  const references = ['full', 'unidentified', 'abstract'].map((grade) => ({ value: { grade } }));
  const found = (text: string) => check('sections/map.mdx', text, { references });
  const fault = (place: string, number: number) =>
    `sections/map.mdx:${place} count/references The text counts ${number} identified references, and the list has 2.`;

  test.each([
    ['as in the list', 'We identify 2 of these; the others of the 2 are left.', []],
    ['other than in the list', 'One\ncan identify 3 of these.', [fault('2:5', 3)]],
    ['in the other words', 'and others of the 4 left', [fault('1:5', 4)]],
    ['across lines', 'identify\n 3\n of these', [fault('1:1', 3)]],
    ['of something else', 'identify 3 of those, others of the 4.', []],
  ])('%s', (_, text, faults) => {
    expect(found(text)).toEqual(faults);
  });
});

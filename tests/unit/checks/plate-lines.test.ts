import { describe, expect, test } from 'vitest';
import { checkPlateLines } from '../../../src/checks/plate-lines.ts';
import { listTree } from './list-tree.ts';
import { told } from './small-tree.ts';

type Lists = Parameters<typeof listTree>[0];
const faults = (lists: Lists, given: object = {}) => told(checkPlateLines(listTree(lists, given)));
const said = (text: string, ...sources: string[]) => ({ text, sources });
const plate = (given: object = {}) => ({
  ...{ id: 'needle', term: 'needle', also: [], trials: [] },
  ...{ route: said('A needle.'), imaging: said('A line.'), limit: said('Bone.'), ...given },
});
const fact = (statement: string, given: object = {}) => ({
  ...{ id: 'fact', statement, grade: 'verified', ...given },
});

describe('a line of a plate', () => {
  const route = (text: string, ...facts: object[]) =>
    faults({
      procedures: [plate({ route: said(text, 'fact', 'other', 'gone') })],
      background: facts,
    });
  const hidden = (what: string) =>
    `procedures.yaml:6:11 plate/hidden "needle", route: it rests on ${what} and does not say so.`;

  test.each([
    ['animals', 'Seen in animals.', 'Animals had it.'],
    ['animals', 'Seen in an animal.', 'One animal had it.'],
    ['animals', 'Seen in two pigs.', 'Two pigs had it, of 2.'],
    ['animals', 'Seen in a dog.', 'A DOG had it.'],
    ['animals', 'Seen in Rats.', 'A rat had it.'],
    ['a single center', 'It is from one center.', 'In one center it was so.'],
    ['a single center', 'A Single center saw it.', 'In One center it was so.'],
    ['a retrospective study', 'Retrospective study.', 'A retrospective count.'],
    ['a concern', 'It is Stated as a concern.', 'It is a Concern.'],
  ])('rests on %s: %s', (what, words, own) => {
    expect(route('It is so.', fact(words))).toEqual([hidden(what)]);
    expect(route(own, fact(words))).toEqual([]);
    expect(route('It is so.', fact('It was seen.', { caution: words }))).toEqual([hidden(what)]);
    expect(route('It is so.', fact('It was seen.', { id: 'unnamed', caution: words }))).toEqual([]);
  });
  test.each([
    ['a pigment', 'Seen in pigment.'],
    ['what is no beginning', 'A study, retrospective.'],
    ['a concern of others', 'It is no concern.'],
  ])('may rest on %s', (_, words) => expect(route('It is so.', fact(words))).toEqual([]));

  test('says what it is on when one of its facts is only probable', () => {
    const probable = fact('It was seen.', { id: 'other', grade: 'probable' });
    expect(route('It is so.', fact('Seen.'), probable)).toEqual([hidden('a probable fact')]);
    expect(route('It is probably so.', fact('Seen.'), probable)).toEqual([]);
    expect(route('Probable.', fact('Seen.'))).toEqual([
      'procedures.yaml:6:11 plate/hidden "needle", route: it says "probable", and no fact that it names is graded so.',
    ]);
    const unnamed = fact('Seen.', { id: 'unnamed', grade: 'probable' });
    expect(route('Probable.', unnamed)).toHaveLength(1);
  });

  const strange = (number: string) =>
    `procedures.yaml:6:11 plate/figure "needle", route: no fact that it names has the number ${number}.`;
  test.each([
    ['as the fact has it', 'It is 12.55 cm.', 'It was 12.55 cm.'],
    ['in a caution', 'It is 3 cm.', 'It was.', '3 cm in most.'],
    ['rounded', 'It is 13 cm.', 'It was 12.55 cm.'],
    ['rounded, beside others', 'It is 13 cm.', 'It was 7 or 12.55 cm.'],
    ['in a word', 'Two of them.', 'It was 2.'],
    ['as a word of the fact', '2 of them.', 'It was two.'],
    ['of no number', 'It is often so.', 'It was 2.'],
  ])('prints a number %s', (_, text, statement, caution?: string) => {
    expect(route(text, fact(statement, { caution }))).toEqual([]);
  });
  test.each([
    ['of none of its facts', 'It is 12 or 9 cm.', ['12', '9']],
    ['as exact as none', 'It is 12.5 cm.', ['12.5']],
    ['of a fact that it does not name', 'It is 7 cm.', ['7']],
  ])('prints a number %s', (_, text, numbers) => {
    const others = [fact('It was 12.55 cm.'), fact('It was 7.', { id: 'unnamed' })];
    expect(route(text, ...others)).toEqual(numbers.map(strange));
  });
  test('keeps the numbers of statement and caution apart, and a word is a whole one', () => {
    expect(route('It is 12 cm.', fact('It was 1', { caution: '2 cm.' }))).toEqual([strange('12')]);
    expect(route('It is a network of 2.', fact('A network.'))).toEqual([strange('2')]);
  });

  test.each([
    ['effect', 'effect', 15],
    ['imaging', 'on imaging', 9],
    ['limit', 'limit', 12],
  ])('is each of the plate: %s', (key, label, line) => {
    const lines = plate({ [key]: { text: 'It is 5 cm.', sources: ['fact'] } });
    expect(faults({ procedures: [lines], background: [fact('It was.')] })).toEqual([
      `procedures.yaml:${line}:11 plate/figure "needle", ${label}: no fact that it names has the number 5.`,
    ]);
  });
});

test('two plates do not show one thing', () => {
  const procedures = [
    plate({ also: ['lance'], trials: ['Needle', 'Lance'] }),
    plate({ id: 'other', term: 'lance', also: ['needle'], trials: ['Lance'] }),
  ];
  expect(faults({ procedures })).toEqual([
    'procedures.yaml:18:9 plate/twice The plates "needle" and "other" both show the entry "lance".',
    'procedures.yaml:20:7 plate/twice The plates "needle" and "other" both show the entry "needle".',
    'procedures.yaml:22:7 plate/twice The plates "needle" and "other" both show the procedure "Lance".',
  ]);
  const apart = plate({ id: 'other', term: 'lance', trials: ['needle'] });
  expect(faults({ procedures: [plate(), apart] })).toEqual([]);
});

describe('a procedure without a plate', () => {
  const procedures = [plate({ also: ['cryo'], trials: ['Needle'] })];
  const absent = (at: string, name: string) =>
    `${at} plate/absent No plate shows the procedure "${name}".`;
  const trial = (nct: string, ...names: string[]) => ({ nct, procedures: names });

  test('stands in the table of trials, and is told of once', () => {
    const trials = [trial('NCT1', 'Needle', 'Laser'), trial('NCT2', 'Laser', 'Heat')];
    expect(faults({ procedures, trials })).toEqual([
      absent('trials.csv:3:5', 'Laser'),
      absent('trials.csv:7:5', 'Heat'),
    ]);
  });
  test.each([
    ...['laser ablation', 'embolization', 'irreversible electroporation', 'focused ultrasound'],
    ...['hepatic infusion', 'MRI guidance', 'image fusion', 'photodynamic therapy'],
    ...['needle placement', 'focal therapy'],
  ])('is a term of the glossary: %s', (term) => {
    const glossary = [
      { id: 'plain', term: 'plain word' },
      { id: 'entry', term },
    ];
    expect(faults({ procedures, glossary })).toEqual([absent('glossary.yaml:3:7', 'entry')]);
    expect(faults({ procedures: [plate({ also: ['entry'] })], glossary })).toEqual([]);
    expect(faults({ procedures: [plate({ term: 'entry' })], glossary })).toEqual([]);
  });
  test.each(['infusion pump', 'fusion protein'])(
    'is not every term of the glossary: %s',
    (term) => {
      expect(faults({ procedures, glossary: [{ id: 'entry', term }] })).toEqual([]);
    },
  );
  test('has a reason, which does not outlive it', () => {
    const trials = [trial('NCT1', 'Laser')];
    const glossary = [{ id: 'entry', term: 'laser ablation' }];
    const withoutPlate = ['Laser', 'entry', 'Needle', 'Nothing'].map((name) => ({ name }));
    const needless = (line: number, name: string) =>
      `without-plate.yaml:${line}:9 plate/reason "${name}" has a plate, or is no procedure of the course.`;
    const lists = { procedures, trials, glossary, withoutPlate };
    expect(faults(lists)).toEqual([needless(3, 'Needle'), needless(4, 'Nothing')]);
    const { keys } = listTree(lists);
    expect(faults(lists, { keys: { ...keys, glossary: undefined } })).toEqual([]);
  });
  test('needs none in a course without plates', () => {
    expect(faults({ trials: [trial('NCT1', 'Laser')], withoutPlate: [{ name: 'x' }] })).toEqual([]);
  });
});

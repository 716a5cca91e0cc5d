import { describe, expect, test } from 'vitest';
import { checkOwnFigures } from '../../../src/checks/own-figures.ts';
import { ReadMemory } from '../../../src/course/read/read-memory.ts';
import { section, told, tree } from './small-tree.ts';

const course = {
  numberedNames: ['PD-1'],
  review: { references: 90 },
  topics: [
    { id: 'map', role: 'topic' },
    { id: 'end', role: 'frame' },
  ],
};
const study = (id: string, page: string, population: string) => ({
  value: { id, section: page, name: 'A study', population, outcomes: [], arms: [], limits: [] },
});
const studies = [
  study('of-map', 'map', 'In 12 patients and 1,234 men, at 0.02 and half of PD-1'),
  study('of-relief', 'relief', 'In 7 patients'),
];
const head = (data: object = {}, topic = 'map') => ({
  topic: { value: topic },
  data: { title: 'A', answer: 'A', description: 'A', objectives: [], own: [], ...data },
});
const check = ({ lists = {}, ...given }: { lists?: object; [part: string]: unknown }) =>
  told(checkOwnFigures(tree({ course, ...given, lists: { ...tree().lists, studies, ...lists } })));

const unknown = (place: string, name: string) =>
  `${place} figure/unknown No record has the figure "${name}".`;
const own = (place: string, name: string) =>
  `${place} figure/own The figure "${name}" is said to be our own, and it does not stand here.`;
const MAP = 'sections/map.mdx';

describe('a figure of a section', () => {
  const found = (text: string, of: object | undefined = head(), given: object = {}) =>
    check({ sections: [section('map', text, of)], ...given });

  test.each([
    ['is of its records', 'In 12 patients; twelve men; 1234 and half.', []],
    ['is of none', 'A.\n\nIn 13 patients.', [unknown(`${MAP}:5:4`, '13 people or things')]],
    [
      'has another unit there',
      'In 12% and 0.02%',
      [unknown(`${MAP}:3:4`, '12%'), unknown(`${MAP}:3:12`, '0.02%')],
    ],
    [
      'is of a record of another section',
      'In 7 men',
      [unknown(`${MAP}:3:4`, '7 people or things')],
    ],
    ['stands twice', '5 cm, 5 cm', [unknown(`${MAP}:3:1`, '5 cm')]],
    [
      'stands alone after a part of another',
      '1,005 or 5',
      [unknown(`${MAP}:3:1`, '1005'), unknown(`${MAP}:3:10`, '5')],
    ],
    [
      'stands in another before',
      'a 45.5 5, a-5 or 5 cm',
      [unknown(`${MAP}:3:3`, '45.5'), unknown(`${MAP}:3:8`, '5'), unknown(`${MAP}:3:8`, '5 cm')],
    ],
    ['has no zero before its point', 'P = .02; P = .03', [unknown(`${MAP}:3:14`, '0.03')]],
    [
      'ends like another',
      '1.5, 10.5',
      [unknown(`${MAP}:3:1`, '1.5'), unknown(`${MAP}:3:6`, '10.5')],
    ],
    [
      'is like another with a point',
      '405, 4.5',
      [unknown(`${MAP}:3:1`, '405'), unknown(`${MAP}:3:6`, '4.5')],
    ],
    ['is of millions', 'in 2,345,678', [unknown(`${MAP}:3:4`, '2345678')]],
    ['has a comma after its thousands', 'of 93,469', [unknown(`${MAP}:3:4`, '93469')]],
    [
      'is a word',
      'in thirteen men, a quarter',
      [unknown(`${MAP}:1:1`, '13 people or things'), unknown(`${MAP}:3:20`, 'quarter fraction')],
    ],
    ['is a name of the course or of medicine', 'PD-1 in grade 3, Table 4', []],
  ])('%s', (_, text, faults) => {
    expect(found(text)).toEqual(faults);
  });

  test.each([
    ['title', { title: 'In 13' }],
    ['answer', { answer: 'In 13' }],
    ['description', { description: 'In 13' }],
    ['objective', { objectives: [{ text: 'A' }, { text: 'In 13' }] }],
  ])('may stand in its %s', (_, data) => {
    expect(found('A.', head(data))).toEqual([unknown(`${MAP}:1:1`, '13')]);
  });

  test('ends where its part of the head ends', () => {
    const data = { title: 'In 1', answer: '2 men', description: '1', objectives: [{ text: '2' }] };
    expect(found('A.', head(data))).toEqual([
      ...[unknown(`${MAP}:1:1`, '1'), unknown(`${MAP}:1:1`, '2 people or things')],
      unknown(`${MAP}:1:1`, '2'),
    ]);
  });

  test('is looked for where the topic of a section is not known', () => {
    expect(found('13', head({}, 'other'))).toEqual([unknown(`${MAP}:3:1`, '13')]);
  });

  test('is said to be our own, where it stands', () => {
    const data = { own: [{ figure: '13 cm' }, { figure: '99%' }] };
    expect(found('13 cm', head(data))).toEqual([own(`${MAP}:1:1`, '99%')]);
    const text = '---\nown:\n  - { figure: "13 cm" }\n  - { figure: "99%" }\n---\n\n13 cm; 99';
    const page = { ...section('map', '13 cm', head(data)), text };
    expect(check({ sections: [page] })).toEqual([own(`${MAP}:4:16`, '99%')]);
  });

  test('may be of any record where the course closes', () => {
    expect(found('7 men', head({}, 'end'))).toEqual([]);
    expect(found('8 men', head({}, 'end'))).toHaveLength(1);
  });

  test.each([
    ['the head cannot be read', '13', undefined, {}],
    ['the page cannot be read', '13 <Term', head(), {}],
    ['there is no course', '13', head(), { course: undefined }],
    ['there are no records', '13', head(), { lists: { studies: [] } }],
  ])('is not looked at where %s', (_, text, of, given) => {
    expect(check({ sections: [section('map', text, of)], ...given })).toEqual([]);
  });

  test('is another one when a name of the course is', () => {
    const memory = new ReadMemory();
    const sections = [section('map', 'It is 1.', head())];
    expect(check({ sections, memory })).toHaveLength(1);
    expect(check({ sections, memory, course: { ...course, numberedNames: [] } })).toEqual([]);
  });
});

describe('a figure of a picture', () => {
  const diagram = (text: string, ...figures: string[]) => ({
    diagrams: [{ name: 'content/diagrams/a.mmd', text, source: { own: { figures } } }],
  });

  test.each<[rule: string, text: string, figures: string[], faults: string[]]>([
    ['is of some record', 'flowchart TD\n  a[7 patients] --> b[12]', [], []],
    ['is of none', 'flowchart TD\n  a[8 cm]', [], [unknown('diagrams/a.mmd:2:5', '8 cm')]],
    ['stands behind those words', 'a[Its own: 8 cm]', [], [unknown('diagrams/a.mmd:1:12', '8 cm')]],
    [
      'is called ours in the first line',
      'own: ["8 cm"]',
      ['8 cm'],
      [own('diagrams/a.mmd:1:8', '8 cm')],
    ],
    ['is ours', 'own: { figures: ["8 cm"] }\na[8 cm]', ['8 cm'], []],
    [
      'is called ours, and stands only there',
      '---\nown:\n  figures: ["8 cm"]\n---\na[8 mm]',
      ['8 cm'],
      [unknown('diagrams/a.mmd:3:14', '8'), own('diagrams/a.mmd:3:14', '8 cm')],
    ],
    ['is a citation number', 'cites: "61,62"\na[A [63]]', [], []],
  ])('%s', (_, text, figures, faults) => {
    expect(check(diagram(text, ...figures))).toEqual(faults);
  });

  test('may stand in a diagram whose head cannot be read', () => {
    const diagrams = [{ name: 'content/diagrams/a.mmd', text: '8 cm', source: undefined }];
    expect(check({ diagrams })).toEqual([unknown('diagrams/a.mmd:1:1', '8 cm')]);
    expect(check({ diagrams: [{ ...diagrams[0], source: {} }] })).toHaveLength(1);
  });

  test.each([
    { title: '91' },
    { caption: '91' },
    { kind: 'bars', panels: [{ note: '91', marks: [] }] },
    { kind: 'people', panels: [{ marks: [{ label: 'A' }, { label: '91' }] }] },
    { kind: 'hundred', marks: [{ label: '91' }] },
    { kind: 'parts', marks: [], missing: '91' },
    { kind: 'parts', marks: [], outside: '91' },
    { kind: 'directions', marks: [], columns: { better: '91' } },
    { kind: 'share', labels: { part: 'A', whole: '91' } },
    { kind: 'reach', subject: '91' },
    { kind: 'reach', questions: ['91'] },
    { kind: 'reach', rows: [{ label: '91' }] },
    { kind: 'reach', rows: [{ note: '91' }] },
  ])('may stand in any words of a chart: %j', (words) => {
    const charts = [{ value: { id: 'a-80', title: 'A', caption: 'B', ...words }, line: 2 }];
    const files = new Map([['charts.yaml', '- 91\n- id: a-80\n  label: 91\n']]);
    expect(check({ lists: { charts }, files })).toEqual([unknown('charts.yaml:3:10', '91')]);
  });

  test('is none where it is of an id', () => {
    const marks = [{ outcome: 'a 91', label: 'A' }];
    const value = { id: 'a 91', formerly: ['a 91'], study: 'a 91', arm: 'a 91', studies: ['a 91'] };
    expect(check({ lists: { charts: [{ value: { ...value, marks }, line: 1 }] } })).toEqual([]);
  });
});

describe('a figure of a question or card', () => {
  const bank = (file: string, ...items: [line: number, value: object][]) => [
    { file: `content/${file}`, items: items.map(([line, value]) => ({ line, value })) },
  ];
  const FILE = 'cards/map.yaml';
  const card = (value: object, given: object = {}) =>
    check({
      ...{
        cards: bank(FILE, [1, value]),
        files: new Map([[FILE, '- front: 93\n  own: ["94"]\n']]),
      },
      ...given,
    });

  test('is of a record, or of a note, a report or a fact', () => {
    const lists = {
      sourceNotes: [{ value: { review: '81', source: '82' } }],
      updates: [{ value: { finding: '83', caveat: '84' } }, { value: { finding: '85' } }],
      background: [{ value: { statement: '86 and PD-1' } }],
    };
    expect(card({ front: '12, 7, 81, 82, 83, 84, 85, 86' }, { lists })).toEqual([]);
    expect(card({ front: '1' }, { lists })).toEqual([unknown(`${FILE}:1:1`, '1')]);
  });

  test.each([
    [{ front: '93' }],
    [{ why: 'It was 93.' }],
    [{ options: [{ text: 'A' }, { rationale: '93' }] }],
    [{ answer: 'A', unit: null, min: 5, pairs: [{ text: '93' }] }],
  ])('may stand in any of its words: %j', (words) => {
    expect(card({ id: 'k', ...words })).toEqual([unknown(`${FILE}:1:10`, '93')]);
  });

  test.each([
    ...[{ id: '93' }, { refs: '93' }, { claims: ['93'] }, { modified: '93' }],
    ...[{ picture: { kind: '93' } }, { retired: { reason: '93' } }],
  ])('is none where it is no word of it: %j', (words) => {
    expect(card(words)).toEqual([]);
  });

  test('is ours where it is said to be, and stands there', () => {
    expect(card({ front: '93', own: { figures: ['93'] } })).toEqual([]);
    expect(card({ front: 'A', own: { figures: ['94'] } })).toEqual([own(`${FILE}:2:10`, '94')]);
    expect(card({ front: '12', own: { figures: ['12'] } })).toEqual([]);
  });

  test('has the place of its own item', () => {
    const file = 'questions/map.yaml';
    const questions = bank(file, [1, { stem: '95' }], [3, { stem: '96' }], [5, { stem: '95' }]);
    const text = '- stem: 95\n  note: 96\n- stem: x96\n  note: 95\n- stem: 95\n';
    expect(check({ questions, files: new Map([[file, text]]) })).toEqual([
      ...[unknown(`${file}:1:9`, '95'), unknown(`${file}:3:1`, '96')],
      unknown(`${file}:5:9`, '95'),
    ]);
    const value = { stem: 'A', own: { figures: ['97'] } };
    const owned = { questions: bank(file, [1, value], [3, value]) };
    const twice = '- stem: A\n  own: [97]\n- stem: A\n  own: [97]\n';
    expect(check({ ...owned, files: new Map([[file, twice]]) })).toEqual([
      ...[own(`${file}:2:9`, '97'), own(`${file}:4:9`, '97')],
    ]);
    expect(check({ ...owned, files: new Map([[file, 'own: 97\n\n-\nown:']]) })).toEqual([
      ...[own(`${file}:1:6`, '97'), own(`${file}:3:1`, '97')],
    ]);
    const next = { questions: bank(file, [1, { stem: '98' }], [2, { stem: 'A' }]) };
    expect(check({ ...next, files: new Map([[file, '- stem: A\n- stem: 98\n']]) })).toEqual([
      unknown(`${file}:1:1`, '98'),
    ]);
  });

  test('is looked at anew when its file or what is known has changed', () => {
    const memory = new ReadMemory();
    expect(card({ front: '93' }, { memory })).toHaveLength(1);
    const update = (n: string) => ({ updates: [{ value: { finding: n } }] });
    expect(card({ front: '93' }, { memory, lists: update('93') })).toEqual([]);
    expect(card({ front: '93' }, { memory, lists: update('92') })).toHaveLength(1);
    const lists = { background: [{ value: { statement: 'PD-1' } }] };
    expect(card({ front: '1' }, { memory, lists })).toHaveLength(1);
    const unnamed = { ...course, numberedNames: [] };
    expect(card({ front: '1' }, { memory, lists, course: unnamed })).toEqual([]);
    const files = new Map([[FILE, '- front: 95\n']]);
    expect(card({ front: '95' }, { memory, files })).toEqual([unknown(`${FILE}:1:10`, '95')]);
  });
});

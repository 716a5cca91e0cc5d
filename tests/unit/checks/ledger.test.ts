import { describe, expect, test } from 'vitest';
import { checkLedger, nearestPassage } from '../../../src/checks/ledger.ts';
import { scanSection } from '../../../src/course/read/section-scan.ts';
import { ILLUSTRATIONS } from '../../../src/illustrations/illustrations.ts';
import { listed, section, told, tree } from './small-tree.ts';

test('an entry whose words stand in two different parts is not told', () => {
  const page = [
    { heading: 'A', line: 1, text: 'one', cites: new Set([1]) },
    { heading: 'B', line: 9, text: 'Two', cites: new Set<number>() },
  ];
  const lack = nearestPassage({ find: ['one', '/two/i'], cites: [1] }, page);
  expect(lack).toEqual({ passage: page[0], lacks: ['/two/i'] });
  expect(nearestPassage({ find: ['one'], cites: [1] }, page)?.lacks).toEqual([]);
  expect(nearestPassage({ find: ['Two'], cites: [2] }, page)?.lacks).toEqual(['[2]']);
  expect(nearestPassage({ find: ['one'], cites: [] }, [])).toBeUndefined();
});

test.each([
  ['one (two)?', 'one (two)?', true],
  ['one (two)?', 'one ', false],
  ['one\n  two', 'one two', true],
  ['/^one$/', 'one', true],
  ['/^one$/', 'one two', false],
  ['/one/', 'One', false],
  ['/a.b/s', 'a\nb', true],
  ['/a\nb/', 'a\nb', true],
  ['x/a/', 'a', false],
  ['/a/2', 'a', false],
])('%j is found in %j: %s', (words, text, isFound) => {
  const page = [{ heading: 'A', line: 1, text, cites: new Set<number>() }];
  expect(nearestPassage({ find: [words], cites: [] }, page)?.lacks).toEqual(isFound ? [] : [words]);
});

describe('a statement of the review', () => {
  const entry = (find: string, cites = '', page = 'map') =>
    `- id: height\n  page: ${page}\n  what: that lines tell heights\n  find: [${find}]\n  cites: [${cites}]\n`;
  const TEXT = 'Lines tell\n  heights <Cite n="3-5" />.\n\n## Second [#two]\n\nNothing.';
  const check = (ledger: string, text = TEXT, keys: object = { ledger: new Set(['height']) }) =>
    told(
      checkLedger(
        tree({
          ...{ keys, sections: [section('hills', 'None.'), section('map', text)] },
          lists: { ...tree().lists, ledger: listed('ledger', ledger) },
        }),
      ),
    );
  const lacks = (what: string, heading = 'First', line = 1) => [
    `sections/map.mdx:${line}:1 ledger/untold Nothing says "that lines tell heights" any more: "${heading}" lacks ${what}.`,
  ];

  test.each([
    ['is made, with what it cites', entry('tell heights', '3, 4, 5'), []],
    [
      'lacks words and citations',
      entry('Lines, hills, tell depths', '5, 6'),
      lacks('hills, tell depths, [6]'),
    ],
    ['lacks least under another heading', entry('Second, Third'), lacks('Third', 'Second', 6)],
    ['stands under two headings', entry('tell, Nothing'), lacks('Nothing')],
    [
      'names no section of the course',
      entry('tell', '', 'mop'),
      ['ledger.yaml:2:9 section/unknown "height" names the section "mop", which does not exist.'],
    ],
  ])('%s', (_, ledger, faults) => {
    expect(check(ledger)).toEqual(faults);
  });

  test('may be told by a hand-drawn figure under that heading', () => {
    const { title, caption, told: steps } = ILLUSTRATIONS['breast-candidates'];
    const figure = `${TEXT}\n\n<Illustration id="breast-candidates" />`;
    const words = (...all: string[]) => all.map((one) => JSON.stringify(one)).join();
    expect(check(entry(words(title, caption, ...steps, 'Nothing')), figure)).toEqual([]);
    expect(check(entry(words('Lines', title)), figure)).toEqual(lacks(title));
    expect(check(entry(words(`${title} ${caption} ${steps[0]}`)), figure)).toEqual([]);
    const other = [
      ...['<Diagram id="breast-candidates" />', '<Illustration id="needle-tracking-learning" />'],
      '<Illustration id="none" />',
    ];
    for (const tag of other)
      expect(check(entry(words('Nothing', title)), `${TEXT}\n\n${tag}`)).toEqual(
        lacks(title, 'Second', 6),
      );
  });

  test('may be told before the first heading', () => {
    const sections = [{ ...section('map', ''), scan: scanSection('Lines.', 'x') }];
    const ledger = listed('ledger', entry('Lines, hills'));
    const given = { sections, keys: { ledger: new Set(['height']) } };
    expect(told(checkLedger(tree({ ...given, lists: { ...tree().lists, ledger } })))).toEqual(
      lacks('hills', '(before the first heading)'),
    );
  });

  test.each([
    ['the course keeps no ledger', TEXT, {}],
    ['the page cannot be read', '<Term', { ledger: new Set(['height']) }],
  ])('is not looked for where %s', (_, text, keys) => {
    expect(check(entry('none'), text, keys)).toEqual([]);
  });
});

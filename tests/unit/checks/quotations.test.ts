import { describe, expect, test } from 'vitest';
import { checkQuotations } from '../../../src/checks/quotations.ts';
import { told, tree } from './small-tree.ts';

const card = (text: object, own?: object) => ({
  value: { id: 'map-k', modified: '2026-01-01', front: 'F', back: 'B', why: 'W', ...text, own },
  line: 4,
});
const bank = (...items: object[]) => [{ file: 'content/cards/map.yaml', items }];
const question = (more: object) => [
  {
    file: 'content/questions/map.yaml',
    items: [
      {
        line: 2,
        value: {
          ...{ id: 'map-q', modified: '2026-01-01', stem: 'S', type: 'single' },
          ...{ options: [{ id: 'a', text: 'A', correct: true, rationale: 'R' }], ...more },
        },
      },
    ],
  },
];
const check = (files: object, given: object) =>
  told(checkQuotations(tree({ files: new Map(Object.entries(files)), ...given })));
const UNKNOWN = (quote: string) =>
  `cards/map.yaml:4:1 quote/unknown "map-k" quotes “${quote}”, which no text of the course has.`;
const OWN = (quote: string) =>
  `cards/map.yaml:4:1 quote/own "map-k" names “${quote}” as words made up for it, and does not quote them.`;

describe('what a card quotes', () => {
  const PAGE = { 'sections/map.mdx': 'A <Term id="scale">scale</Term> tells\n  the distance.' };

  test.each([
    ['nothing', 'A scale.', []],
    ['words of a section, across its lines and tags', 'It "tells the distance".', []],
    ['them with other capitals and a point', 'It is “Scale tells.”', []],
    ['words that nothing has', 'It "tells the height".', [UNKNOWN('tells the height')]],
    ['curly ones that nothing has', '“One” or “two”', [UNKNOWN('One'), UNKNOWN('two')]],
    ['a word of a tag', '"Term id"', [UNKNOWN('Term id')]],
  ])('%s', (_, front, faults) => {
    expect(check(PAGE, { cards: bank(card({ front })) })).toEqual(faults);
  });

  test('stands in any of its parts', () => {
    const words = { front: '"One"', back: '"two"', why: '"three"' };
    expect(check(PAGE, { cards: bank(card(words)) })).toEqual([
      ...[UNKNOWN('One'), UNKNOWN('two'), UNKNOWN('three')],
    ]);
  });

  test.each([
    ['and is said to be made up', { quotes: ['steep'] }, []],
    ['and is said to be made up, in other capitals', { quotes: ['Steep!'] }, []],
    ['and nothing is said of it', {}, [UNKNOWN('Steep')]],
    ['and other words are said to be', { quotes: ['flat'] }, [UNKNOWN('Steep'), OWN('flat')]],
    ['and more is said to be', { quotes: ['Steep', 'flat', 'W'] }, [OWN('flat'), OWN('W')]],
  ])('nothing else has, %s', (_, own, faults) => {
    expect(check({}, { cards: bank(card({ front: 'She says "Steep."' }, own)) })).toEqual(
      faults.map((one) => one.replace('“Steep”', '“Steep.”')),
    );
  });

  test('may be written with another apostrophe', () => {
    const cards = bank(card({ front: '“the map’s scale”' }));
    expect(check({ 'glossary.yaml': "the map's scale" }, { cards })).toEqual([]);
    expect(check({ 'glossary.yaml': 'the map‘s scale' }, { cards })).toEqual([]);
  });

  test.each([
    ['sections/map.mdx', true],
    ['studies.yaml', true],
    ['course.yaml', true],
    ['trials.csv', true],
    ['cards/map.yaml', false],
    ['old-studies.yaml', false],
    ['photos.yaml', false],
  ])('may stand in %s: %s', (file, may) => {
    const cards = bank(card({ front: '"One"' }));
    expect(check({ [file]: 'Number one.' }, { cards })).toEqual(may ? [] : [UNKNOWN('One')]);
  });

  test('may stand in any of several files, but not across two', () => {
    const files = { 'studies.yaml': 'Number one.', 'glossary.yaml': 'Number two.' };
    expect(check(files, { cards: bank(card({ front: '"one" "two"' })) })).toEqual([]);
    expect(check(files, { cards: bank(card({ front: '"one.Number"' })) })).toEqual([
      UNKNOWN('one.Number'),
    ]);
  });
});

test('a question is read like a card, but for the data of its picture', () => {
  const fault = (quote: string) =>
    `questions/map.yaml:2:1 quote/unknown "map-q" quotes “${quote}”, which no text of the course has.`;
  expect(check({}, { questions: question({ stem: 'Is it "one"?' }) })).toEqual([fault('one')]);
  expect(check({}, { questions: question({ picture: { kind: 'map' } }) })).toEqual([]);
  const own = { stem: 'Is it "one"?', own: { quotes: ['one'] } };
  expect(check({}, { questions: question(own) })).toEqual([]);
});

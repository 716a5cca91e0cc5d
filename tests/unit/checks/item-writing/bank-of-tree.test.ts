import { describe, expect, test } from 'vitest';
import { checkBank, examinedBank } from '../../../../src/checks/item-writing.ts';
import { bankFile, head } from '../entries.ts';
import { listTree } from '../list-tree.ts';
import { section, told } from '../small-tree.ts';

const TEXT = `<Claim id="slope">A <Cite n="1,2" />, and <Cite n="3" />.</Claim>

<Claim id="plain">B.</Claim> C <Cite n="4" />.

## Two [#two]

### Three [#three]

<Diagram id="loop" />

<DataTable id="rates" caption="Rates">

| a |
| - |
| b |

</DataTable>

<CaseTimeline id="hill" title="T" caption="C"></CaseTimeline>

<SourceNote id="lines" />`;

const TOPIC = { id: 'maps', label: 'Maps', prefix: 'maps', role: 'frame' };
const course = { topics: [{ ...TOPIC, id: 'other' }, TOPIC], rules: { longestKey: 2 }, labs: [] };
const maps = section('maps', TEXT, head('goal'));
const questions = [
  bankFile('questions', 'hills', '- {id: q-3}'),
  bankFile('questions', 'maps', '- {id: q-1}\n- {id: q-2, retired: {}}'),
];
const cards = [
  bankFile('cards', 'hills', '- {id: c-3}'),
  bankFile('cards', 'maps', '- {id: c-1, retired: {}}\n- {id: c-2}'),
];
const tree = (given: object = {}) =>
  listTree({ references: '- n: 1' }, { sections: [maps], course, questions, cards, ...given });

describe('what the examiner asks of a section', () => {
  test('is what is on its page, and what is asked of it still', () => {
    const read = tree();
    const { sections, ...rest } = examinedBank(read);
    expect(rest).toEqual({
      ...{ references: new Set(['1']), rules: { longestKey: 2 }, readable: true },
      memory: read.memory,
    });
    expect(sections).toHaveLength(1);
    expect(sections[0]).toMatchObject({
      file: 'content/sections/maps.mdx',
      slug: 'maps',
      topic: TOPIC,
      objectives: [{ id: 'goal', line: 1, column: 9 }],
      claims: [
        { id: 'slope', line: 3, column: 1, cites: ['1,2', '3'] },
        { id: 'plain', line: 5, column: 1, cites: [] },
      ],
      headings: ['one', 'two', 'three'],
      parts: ['one', 'two'],
      figures: ['fig-loop', 'table-rates', 'fig-hill'],
    });
    expect(sections[0]?.questions?.items.map(({ value }) => value.id)).toEqual(['q-1']);
    expect(sections[0]?.cards?.items.map(({ value }) => value.id)).toEqual(['c-2']);
  });

  test('is undefined where it is not written, or where the course cannot be read', () => {
    const { sections, rules } = examinedBank(tree({ course: undefined, questions: [], cards: [] }));
    expect(sections[0]).toMatchObject({ questions: undefined, cards: undefined, topic: undefined });
    expect(rules).toBeUndefined();
  });

  test.each([
    [
      'a section that cannot be read',
      { sections: [maps, section('hills', '<Claim id="a">A', head())] },
    ],
    ['a section without a head', { sections: [maps, section('hills', '')] }],
    [
      'a file of questions with a fault',
      { questions: [...questions, bankFile('questions', 'a', '', false)] },
    ],
    ['a file of cards with a fault', { cards: [...cards, bankFile('cards', 'a', '', false)] }],
  ])('is not all that there is with %s', (_, given) => {
    const { sections, readable } = examinedBank(tree(given));
    expect(readable).toBe(false);
    expect(sections.map(({ slug }) => slug)).toEqual(['maps']);
  });
});

describe('a file that belongs to no section', () => {
  test('is a fault with the section that may be meant, for questions and for cards', () => {
    const given = {
      questions: [bankFile('questions', 'map', '')],
      cards: [bankFile('cards', 'valleys', '')],
      course: undefined,
      sections: [section('maps', '')],
    };
    const found = checkBank(tree(given));
    expect(told(found)).toEqual([
      'questions/map.yaml:1:1 section/unknown There is no section "map" that the file could belong to.',
      'cards/valleys.yaml:1:1 section/unknown There is no section "valleys" that the file could belong to.',
    ]);
    expect(found.map(({ suggestion }) => suggestion)).toEqual(['maps', undefined]);
  });

  test('is none where there is a section of its name', () => {
    const given = {
      questions: [bankFile('questions', 'maps', '')],
      cards: [bankFile('cards', 'maps', '')],
    };
    expect(told(checkBank(tree({ ...given, sections: [section('maps', '')] })))).toEqual([]);
  });

  test('is told beside what the examiner finds, and beside items that name no successor', () => {
    const retired = '- {id: c-1, retired: {instead: c-9}}';
    const given = {
      questions: [bankFile('questions', 'map', '')],
      cards: [bankFile('cards', 'maps', retired)],
      course: undefined,
    };
    const codes = checkBank(tree(given)).map(({ code }) => code);
    expect(codes.filter((code) => /unknown|instead/.test(code))).toEqual([
      ...['section/unknown', 'item/instead'],
    ]);
    const pages = [section('maps', '', head())];
    const empty = { sections: pages, cards: [], questions: [bankFile('questions', 'maps', '')] };
    const role = { ...course, topics: [{ ...TOPIC, role: 'topic' }] };
    expect(
      checkBank(tree({ ...empty, course: { ...role, rules: undefined } })).map(({ code }) => code),
    ).toEqual(['question/pre']);
  });
});

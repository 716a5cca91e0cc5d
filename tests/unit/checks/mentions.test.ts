import { describe, expect, test } from 'vitest';
import { checkMentions } from '../../../src/checks/mentions.ts';
import { section, told, tree } from './small-tree.ts';

const keys = {
  glossary: new Set(['scale', 'relief']),
  trials: new Set(['NCT00000001']),
  sourceNotes: new Set(['a-note']),
  charts: new Set(['a-chart']),
  photos: new Set(['a-photo']),
  references: new Set(['1', '2']),
};
const known = {
  ...{ keys, diagrams: [{ name: 'content/diagrams/a.mmd', slug: 'loop', text: '' }] },
  ...{ illustrations: ['a-figure', 'of-another'], course: { illustrations: ['a-figure'] } },
};
const found = (text: string, given: object = {}) =>
  checkMentions(tree({ ...known, ...given, sections: [section('map', text)] }));
const check = (text: string, given: object = {}) => told(found(text, given));

describe('a tag names', () => {
  test.each([
    ['<Term id="scale">scale</Term>'],
    ['<Trial id="nct00000001" />'],
    ['<SourceNote id="a-note" />'],
    ['<Chart id="a-chart">\n</Chart>'],
    ['<Photo id="a-photo" />'],
    ['<Diagram id="loop" />'],
    ['<Illustration id="a-figure" />'],
    ['<Claim id="any">It is so.</Claim>'],
    ['<Cite n="1,2" />'],
  ])('%s, which there is', (tag) => {
    expect(check(tag)).toEqual([]);
  });

  test.each([
    ['<Term id="scales">scale</Term>', 'term/unknown No glossary entry', 'scales', 'scale'],
    ['<Trial id="nct00000002" />', 'trial/unknown No trial', 'nct00000002', 'nct00000001'],
    ['<SourceNote id="b-note" />', 'note/unknown No source note', 'b-note', 'a-note'],
    ['<Chart id="b-chart">\n</Chart>', 'chart/unknown No chart', 'b-chart', 'a-chart'],
    ['<Photo id="b-photo" />', 'photo/unknown No photo', 'b-photo', 'a-photo'],
    ['<Diagram id="leap" />', 'diagram/unknown No diagram', 'leap', 'loop'],
    [
      '<Illustration id="of-another" />',
      'illustration/unknown No illustration',
      ...['of-another', undefined],
    ],
  ])('%s, which there is not, with what is most like it', (tag, words, id, suggestion) => {
    const faults = found(tag);
    expect(told(faults)).toEqual([`sections/map.mdx:3:1 ${words} has the id "${id}".`]);
    expect(faults[0]?.suggestion).toBe(suggestion);
  });

  test.each([
    ['<Term id="x">x</Term>', { keys: { ...keys, glossary: undefined } }],
    ['<Trial id="x" />', { keys: { ...keys, trials: undefined } }],
    ['<Illustration id="x" />', { course: undefined }],
    ['<Cite n="9" />', { keys: { ...keys, references: undefined } }],
  ])('%s, and the list of these cannot be read', (tag, given) => {
    expect(check(tag, given)).toEqual([]);
  });
});

test('a term is marked once on a page', () => {
  const scale = '<Term id="scale">scale</Term>';
  const relief = '<Term id="relief">relief</Term> <Claim id="relief">So.</Claim>';
  expect(check(`${scale} and ${relief}`)).toEqual([]);
  expect(check(`${relief}\n\n${scale}\n\n${scale} ${scale}`)).toEqual([
    'sections/map.mdx:7:1 term/repeated The term "scale" is already marked on this page.',
    'sections/map.mdx:7:31 term/repeated The term "scale" is already marked on this page.',
  ]);
  const sections = [section('one', scale), section('two', scale)];
  expect(checkMentions(tree({ ...known, sections }))).toEqual([]);
});

test('a citation names references that there are', () => {
  expect(check('One <Cite n="1-3" />')).toEqual([
    'sections/map.mdx:3:5 cite/unknown The review has no reference 3.',
  ]);
});

test('a diagram names references that there are, in its head', () => {
  const diagram = (cites: string) => ({
    diagrams: [
      {
        ...{ name: 'content/diagrams/a.mmd', slug: 'a' },
        text: `---\ntitle: A title\ncaption: A caption that is long enough.\n${cites}description: A description that is long enough to say what stands in it.\nlinks:\n  a: "#one"\n---\nflowchart TD\n  a[A]\n`,
      },
    ],
  });
  expect(check('A.', diagram('cites: "1,2"\n'))).toEqual([]);
  expect(check('A.', diagram(''))).toEqual([]);
  expect(check('A.', diagram('cites: "1,4"\n'))).toEqual([
    'diagrams/a.mmd:4:1 cite/unknown The review has no reference 4.',
  ]);
});

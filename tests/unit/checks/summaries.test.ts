import { describe, expect, test } from 'vitest';
import { checkSummaries, strongWords } from '../../../src/checks/summaries.ts';
import { ILLUSTRATIONS } from '../../../src/illustrations/illustrations.ts';
import { listed, section, told, tree } from './small-tree.ts';

test.each([
  ['It did better than any of them.', ['better']],
  ['No significant change, and none was needed.', ['significant', 'none', 'needed']],
  ['Established, proven, proved; never improved.', ['established', 'proven', 'proved', 'never']],
  ['Only this, and only that.', ['only']],
  ['It may help.', []],
])('the strong words of "%s" are %j', (text, expected) => {
  expect(strongWords(text)).toEqual(expected);
});

/** Strong words of hand-drawn figures, which are the same for every course, as read. */
const DRAWN = Object.entries(ILLUSTRATIONS).flatMap(([id, { title, caption }]) =>
  `${title}. ${caption}`
    .split(/(?<=[.?!]) /)
    .filter((text) => strongWords(text).length > 0)
    .map((text): Read => [`illustration ${id}`, text, 'one']),
);
type Read = [where: string, text: string, rests: string];
const entries = (...read: Read[]) =>
  read
    .map(
      ([where, text, rests]) =>
        `- where: ${JSON.stringify(where)}\n  text: ${JSON.stringify(text)}\n  rests: [${rests}]\n`,
    )
    .join('');
const head = (data: object) => ({ data: { answer: 'It is small.', ...data } });

/** Faults of a course in which those of hand-drawn figures and some others were read. */
const find = (
  read: Read[],
  text: string,
  of?: object,
  { lists = {}, ...given }: { lists?: object; [part: string]: unknown } = {},
) =>
  checkSummaries(
    tree({
      ...{ sections: [section('map', text, of)], keys: { strongSummaries: new Set(['a']) } },
      ...given,
      lists: {
        ...tree().lists,
        strongSummaries: listed('strongSummaries', entries(...DRAWN, ...read)),
        ...lists,
      },
    }),
  );
const check = (...given: Parameters<typeof find>) => told(find(...given));
const unread = (place: string, words: string, text: string) =>
  `${place} summary/unread Nobody has read this beside what it sums up; it says ${words}: "${text}"`;

describe('a summary with a strong word', () => {
  const FILE = 'sections/map.mdx';
  const BEST = 'It is always best.';

  test.each<[where: string, text: string, of: object | undefined, place: string]>([
    ['map answer', 'A.', head({ answer: `Small. ${BEST}` }), '1:1'],
    ['map answer', 'A.', head({ answer: 'Small.\n  It  is always\nbest.' }), '1:1'],
    ['map brief', 'A.', head({ brief: BEST }), '1:1'],
    ['map#two', `A.\n\n## ${BEST} [#two]`, undefined, '5:1'],
    ['map key point', `<KeyPoints>\n\n- Small. ${BEST}\n\n</KeyPoints>`, undefined, '5:3'],
  ])('of %s is read beside what it rests on', (where, text, of, place) => {
    expect(check([], text, of)).toEqual([unread(`${FILE}:${place}`, '"always", "best"', BEST)]);
    expect(check([[where, BEST, 'one']], text, of)).toEqual([]);
    expect(check([['elsewhere', BEST, 'one']], text, of)).toHaveLength(1);
  });

  test.each<[where: string, given: Parameters<typeof find>[3], place: string]>([
    [
      'diagram loop',
      {
        diagrams: [
          {
            slug: 'loop',
            name: 'content/diagrams/loop.mmd',
            source: { title: 'A', caption: BEST },
          },
        ],
      },
      'diagrams/loop.mmd:2:1',
    ],
    [
      'diagram loop',
      {
        diagrams: [
          { slug: 'loop', name: 'content/diagrams/loop.mmd', source: undefined },
          {
            ...{ slug: 'loop', name: 'content/diagrams/loop.mmd' },
            source: { title: BEST.slice(0, -1), caption: 'Small.' },
          },
        ],
      },
      'diagrams/loop.mmd:2:1',
    ],
    [
      'chart bars',
      { lists: { charts: [{ value: { id: 'bars', title: 'A', caption: BEST }, line: 4 }] } },
      'charts.yaml:4:1',
    ],
  ])('of %s is read beside what it rests on, too', (where, given, place) => {
    expect(check([], 'A.', undefined, given)).toEqual([unread(place, '"always", "best"', BEST)]);
    expect(check([[where, BEST, 'one']], 'A.', undefined, given)).toEqual([]);
  });

  test('of a hand-drawn figure is read as well', () => {
    const [[where = '', text = ''] = []] = DRAWN;
    const lists = { strongSummaries: listed('strongSummaries', entries(...DRAWN.slice(1))) };
    const file = where.replace('illustration ', 'src/illustrations/');
    const words = strongWords(text).map((word) => `"${word}"`);
    expect(check([], 'A.', undefined, { lists })).toEqual([
      unread(`${file}.ts:1:1`, words.join(', '), text),
    ]);
  });

  test.each([
    ['is none in running text', `${BEST} <Cite n="1" />`],
    ['is none in a heading of limits, which is the same everywhere', '## Only so [#limits]'],
  ])('%s', (_, text) => {
    expect(check([], text)).toEqual([]);
  });

  test('rests on parts and tags that there are', () => {
    const text = `## ${BEST} [#two]\n\n<Claim id="a-claim">So.</Claim>`;
    expect(check([['map#two', BEST, 'two, one, a-claim']], text)).toEqual([]);
    const faults = find([['map#two', BEST, 'two, a-clam, none']], text);
    const line = DRAWN.length * 3 + 3;
    expect(told(faults)).toEqual([
      `strong-summaries.yaml:${line}:16 summary/rests The summary rests on "a-clam", which no section has.`,
      `strong-summaries.yaml:${line}:24 summary/rests The summary rests on "none", which no section has.`,
    ]);
    expect(faults.map(({ suggestion }) => suggestion)).toEqual(['a-claim', 'one']);
  });

  test('that is gone is told once all others are read', () => {
    const gone: Read = ['map answer', 'Never.', 'one'];
    expect(check([gone], 'A.')).toEqual([
      `strong-summaries.yaml:${DRAWN.length * 3 + 1}:1 summary/gone No summary says this any more: "Never."`,
    ]);
    expect(check([gone], 'A.', head({ answer: BEST }))).toEqual([
      unread(`${FILE}:1:1`, '"always", "best"', BEST),
    ]);
  });

  test('is not known to be gone where a page cannot be read', () => {
    const given = { sections: [section('map', 'A.'), section('end', '<Term')] };
    const gone: Read = ['map answer', 'Never.', 'none'];
    expect(check([gone], 'A.', undefined, given)).toEqual([]);
  });

  test('is not looked for where the course keeps no list', () => {
    for (const strongSummaries of [undefined, new Set()]) {
      const given = { keys: { strongSummaries } };
      expect(
        check([['map answer', 'Never.', 'none']], 'A.', head({ answer: BEST }), given),
      ).toEqual([]);
    }
  });
});

describe('a caption in which the site speaks', () => {
  const OURS = 'The count is ours.';
  const voice = (place: string, word = 'ours', text = OURS) =>
    `${place} remark/caption "${word}" speaks for this site: "${text}"`;
  const captioned = (caption: string) =>
    `A.\n\n x <DataTable id="a" caption="${caption}">\n\n| A |\n| - |\n\n</DataTable>`;

  test('of a table says so', () => {
    expect(check([], captioned(`A\n  table. ${OURS} We count.`))).toEqual([
      ...[voice('sections/map.mdx:5:22'), voice('sections/map.mdx:5:22', 'We', 'We count.')],
    ]);
    expect(check([], captioned('Small. Our remark: we count.'))).toEqual([]);
    expect(check([], captioned('Small.'))).toEqual([]);
  });

  test('of a diagram or a chart says so', () => {
    const source = { title: 'A', caption: OURS };
    const diagrams = [{ slug: 'loop', name: 'content/diagrams/loop.mmd', source }];
    const charts = [{ value: { id: 'bars', ...source }, line: 4 }];
    const keys = { strongSummaries: new Set() };
    expect(check([], 'A.', undefined, { diagrams, lists: { charts }, keys })).toEqual([
      ...[voice('diagrams/loop.mmd:2:1'), voice('charts.yaml:4:1')],
    ]);
  });

  test('is none outside of captions', () => {
    expect(check([], `## ${OURS} [#two]`, head({ answer: OURS }))).toEqual([]);
  });
});

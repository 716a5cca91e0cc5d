import { describe, expect, test } from 'vitest';
import { checkLeftOpen, leavesOpen } from '../../../src/checks/left-open.ts';
import { readList } from '../../../src/course/read/lists.ts';
import { plainSentences } from '../../../src/course/read/prose-sentences.ts';
import { ILLUSTRATIONS } from '../../../src/illustrations/illustrations.ts';
import { section, told, tree } from './small-tree.ts';

describe('what is left open', () => {
  test.each([
    'The size is not given.',
    'It was never reported.',
    'Its design is unstated.',
    'The review gives no figure.',
    'It names neither.',
    'The authors do not say.',
    'It does not describe it.',
    'No size of the group is given.',
    'Neither size nor design is stated.',
  ])('%s says that something is not known', (text) => {
    expect(leavesOpen(text)).toBe(true);
  });

  test.each(['It was given.', 'It is not large.', 'No patient died.', 'They say so.'])(
    '%s does not',
    (text) => {
      expect(leavesOpen(text)).toBe(false);
    },
  );

  const listed = (...entries: [where: string, text: string, told: string[]][]) =>
    readList(
      'leftOpen',
      entries
        .map(
          ([where, text, notes]) =>
            `- where: ${JSON.stringify(where)}\n  text: ${JSON.stringify(text)}\n  told: [${notes}]\n`,
        )
        .join(''),
      'content/left-open.yaml',
    ).items;
  const check = (entries: ReturnType<typeof listed>, given: object = {}) => {
    const empty = tree();
    const keys = {
      leftOpen: new Set(entries.map((_, i) => `${i}`)),
      sourceNotes: new Set(['a-note']),
    };
    return told(
      checkLeftOpen(tree({ lists: { ...empty.lists, leftOpen: entries }, keys, ...given })),
    );
  };
  const OPEN = 'The size is not given.';
  const breast = section('breast', OPEN);

  test('and listed is no fault, nor is anything where there is no list', () => {
    expect(check(listed(['breast#one', OPEN, []]), { sections: [breast] })).toEqual([]);
    expect(check(listed(), { sections: [breast] })).toEqual([]);
  });

  test('and not listed is a fault where it stands: in text, tables and captions', () => {
    const text = `${OPEN}\n\n<DataTable id="a" caption="A table. It states no size.">\n\n| A | Its size is not printed. |\n| - | - |\n| 1 | 2 |\n\n</DataTable>`;
    const found = check(listed(['breast#two', 'Other is not given.', []]), {
      sections: [section('breast', text)],
    });
    expect(found.map((fault) => fault.split(' ')[0])).toEqual([
      ...['sections/breast.mdx:3:1', 'sections/breast.mdx:5:19', 'sections/breast.mdx:7:6'],
    ]);
    for (const fault of found) expect(fault).toContain(' open/unread ');
  });

  test('and listed but gone is told once all else is read', () => {
    const entries = listed(['breast#one', OPEN, []], ['breast#one', 'Gone is not given.', []]);
    expect(check(entries, { sections: [breast] })).toEqual([
      'left-open.yaml:5:9 open/gone breast#one says this no more: "Gone is not given."',
    ]);
  });

  test('and told by a source note sends its reader there, to one that exists', () => {
    const toNote = 'The size is not given, but in the source.';
    const sections = [section('breast', `${OPEN} ${toNote}`)];
    const entries = listed(['breast#one', OPEN, ['a-note']], ['breast#one', toNote, ['no-note']]);
    expect(check(entries, { sections })).toEqual([
      `left-open.yaml:2:9 open/silent "${OPEN}" does not name the source note that tells it.`,
      'left-open.yaml:6:10 note/unknown No source note has the id "no-note".',
    ]);
  });

  test('is the same only where it stands', () => {
    expect(check(listed(['breast#two', OPEN, []]), { sections: [breast] })).toEqual([
      `sections/breast.mdx:3:1 open/unread Nobody has looked for this in the sources: "${OPEN}"`,
    ]);
  });

  test.each([
    ['a cell, without its tags', '| A | It is <b>not\u00a0given</b>. |', 'It is not given.'],
    ['a row without its end', '| A | It is not given.', 'It is not given.'],
    ['a caption', 'x caption="A table. It names none. It states no size."', 'It states no size.'],
  ])('and listed as of a table is no fault in %s', (_, text, sentence) => {
    const page = { ...section('breast', 'A.'), text };
    expect(check(listed(['breast table', sentence, []]), { sections: [page] })).toEqual([]);
    const [fault = '', ...more] = check(listed(['breast#one', OPEN, []]), {
      sections: [breast, page],
    });
    expect(more).toEqual([]);
    expect(fault).toContain(
      ` open/unread Nobody has looked for this in the sources: "${sentence}"`,
    );
  });

  test('is not looked for where some page cannot be read', () => {
    const sections = [breast, section('end', '<Term')];
    expect(check(listed(['breast#one', 'Gone is not given.', []]), { sections })).toEqual([]);
  });

  test('and told by a note is no fault where the notes cannot be read', () => {
    const text = 'The size is not given, but in the source.';
    const entry = listed(['breast#one', text, ['any-note']]);
    const keys = { leftOpen: new Set(['a']), sourceNotes: undefined };
    expect(check(entry, { sections: [section('breast', text)], keys })).toEqual([]);
  });

  describe('in figures, records and charts', () => {
    const NONE = 'Its size is not given.';
    const placeAt = (field: string, i = 0) => ({ line: field.length, column: i + 1 });
    const placeOf = (words: string) => ({ line: 99, column: words.length });
    const diagram = (caption: string, description: string, text = '') => ({
      name: 'content/diagrams/a.mmd',
      slug: 'a',
      text,
      source: { caption, description },
    });
    const charts = (chart: object) => ({
      charts: [{ value: { id: 'bars', caption: 'Fine.', max: null, ...chart }, placeAt, placeOf }],
    });

    test.each<[where: string, place: string, given: object, lists: object]>([
      ['diagram a', 'diagrams/a.mmd:1:1', { diagrams: [diagram(NONE, 'Fine.')] }, {}],
      [
        'diagram a',
        'diagrams/a.mmd:3:1',
        { diagrams: [diagram('Fine.', NONE, '---\n# caption: B\ncaption: A\n---')] },
        {},
      ],
      [
        'record a-study',
        'studies.yaml:6:2',
        {},
        { studies: [{ value: { id: 'a-study', limits: ['Fine.', NONE] }, placeAt }] },
      ],
      ['chart bars', 'charts.yaml:7:1', {}, charts({ caption: NONE })],
      ['chart bars', 'charts.yaml:99:22', {}, charts({ panels: [{ note: NONE }] })],
      ['chart bars', 'charts.yaml:99:22', {}, charts({ panels: [{ marks: [{ label: NONE }] }] })],
    ])('it is looked for: %s, at %s', (where, place, given, lists) => {
      const all = (entries: ReturnType<typeof listed>) => ({
        sections: [breast],
        lists: { ...tree().lists, leftOpen: entries, ...lists },
        ...given,
      });
      const one = listed(['breast#one', OPEN, []]);
      expect(check(one, all(one))).toEqual([
        `${place} open/unread Nobody has looked for this in the sources: "${NONE}"`,
      ]);
      const both = listed(['breast#one', OPEN, []], [where, NONE, []]);
      expect(check(both, all(both))).toEqual([]);
    });

    test('it is not where no reader reads it', () => {
      const entries = listed(['breast#one', OPEN, []]);
      const lists = { ...tree().lists, leftOpen: entries, ...charts({ title: NONE, note: 5 }) };
      const diagrams = [{ ...diagram(NONE, NONE), source: undefined }];
      expect(check(entries, { sections: [breast], diagrams, lists })).toEqual([]);
    });

    test('it is looked for in the hand-drawn figures of the course, in all their words', () => {
      const id = 'needle-tracking-learning';
      const { caption, description, told: steps } = ILLUSTRATIONS[id];
      expect(steps.some(leavesOpen)).toBe(true);
      const open = [`${caption} ${description}`, ...steps]
        .flatMap((text) => plainSentences(text))
        .filter(leavesOpen);
      expect(open.length).toBeGreaterThan(1);
      const entries = listed(['breast#one', OPEN, []]);
      const given = { sections: [breast], course: { illustrations: [id] } };
      expect(check(entries, given)).toEqual(
        open.map(
          (text) =>
            `src/illustrations/${id}.ts:1:1 open/unread Nobody has looked for this in the sources: "${text}"`,
        ),
      );
      const where = `illustration ${id}`;
      const read = open.map((text): [string, string, string[]] => [where, text, []]);
      const all = [...entries, ...listed(...read)];
      expect(check(all, given)).toEqual([]);
      expect(check(entries, { ...given, course: { illustrations: ['other'] } })).toEqual([]);
    });
  });
});

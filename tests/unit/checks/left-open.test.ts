import { describe, expect, test } from 'vitest';
import { checkLeftOpen, leavesOpen } from '../../../src/checks/left-open.ts';
import { readList } from '../../../src/course/read/lists.ts';
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

  test('in figures, records and charts is looked for as well', () => {
    const entries = listed(['breast#one', OPEN, []]);
    const at = () => ({ line: 7, column: 3 });
    const study = {
      value: { id: 'a-study', limits: ['Fine.', 'Its size is not given.'] },
      placeAt: at,
    };
    const chart = {
      value: {
        id: 'a-chart',
        caption: 'No size is given.',
        panels: [{ note: 'Not stated.', kind: 'Not told.' }],
      },
      ...{ placeAt: at, placeOf: at },
    };
    const diagrams = [
      {
        ...{
          name: 'content/diagrams/a.mmd',
          slug: 'a',
          text: '---\ntitle: A\ncaption: It names no size.\n---',
        },
        source: { caption: 'It names no size.', description: 'Fine.' },
      },
    ];
    const lists = { ...tree().lists, leftOpen: entries, studies: [study], charts: [chart] };
    expect(
      check(entries, { sections: [breast], diagrams, lists }).map((fault) => fault.split(' ')[0]),
    ).toEqual([
      ...['diagrams/a.mmd:3:1', 'studies.yaml:7:3', 'charts.yaml:7:3', 'charts.yaml:7:3'],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { checkUnused } from '../../../src/checks/unused.ts';
import type { ContentTree } from '../../../src/course/read/content-tree.ts';
import { listTree } from './list-tree.ts';
import { section, told } from './small-tree.ts';

const faults = (
  lists: Parameters<typeof listTree>[0],
  texts: readonly string[],
  given: object = {},
) =>
  told(
    checkUnused(
      listTree(lists, { sections: texts.map((text, i) => section(`s${i + 1}`, text)), ...given }),
    ),
  );
const unreadable = '<Claim id="open">';

describe('diagrams and charts', () => {
  const diagrams = ['loop', 'tree'].map((slug) => ({
    ...{ name: `content/diagrams/${slug}.mmd`, slug },
  })) as ContentTree['diagrams'];
  const charts = [{ id: 'bars' }, { id: 'dots' }];

  test('that no section places are told of at their first lines', () => {
    expect(
      faults({ charts }, ['<Diagram id="tree" />', '<Chart id="bars" />'], { diagrams }),
    ).toEqual([
      'diagrams/loop.mmd:1:1 diagram/unused No section places the diagram "loop".',
      'charts.yaml:2:1 chart/unused No section places the chart "dots".',
    ]);
  });
  test('are placed by a tag of their own kind', () => {
    const text = '<Diagram id="loop" />\n\n<Diagram id="tree" />\n\n<Chart id="bars" />';
    expect(faults({ charts }, [`${text}\n\n<Chart id="dots" />`], { diagrams })).toEqual([]);
    expect(faults({ charts }, [`${text}\n\n<Diagram id="dots" />`], { diagrams })).toEqual([
      'charts.yaml:2:1 chart/unused No section places the chart "dots".',
    ]);
  });
  test('may be placed by a section that cannot be read', () => {
    expect(faults({ charts }, ['No picture.', unreadable], { diagrams })).toEqual([]);
  });
});

describe('source notes', () => {
  const sourceNotes = [
    { id: 'far', section: 's1', background: [] },
    { id: 'near', section: 's2', background: [] },
  ];

  test('are placed by their own section', () => {
    const texts = ['<SourceNote id="near" />', '<SourceNote id="near" />'];
    expect(faults({ sourceNotes }, texts)).toEqual([
      'source-notes.yaml:1:1 note/unused The section "s1" does not place the source note "far".',
    ]);
    expect(faults({ sourceNotes }, ['<SourceNote id="far" />', 'Nothing.'])).toEqual([
      'source-notes.yaml:4:1 note/unused The section "s2" does not place the source note "near".',
    ]);
  });
  test('of a section that is not there or cannot be read may be placed', () => {
    expect(faults({ sourceNotes }, [unreadable])).toEqual([]);
  });
});

describe('a record of background', () => {
  const background = [{ id: 'fact' }, { id: 'more' }];
  const line = { text: 'It is so.', sources: ['fact', 'more'] };
  const unused = (id: string, line: number) =>
    `background.yaml:${line}:1 background/unused Nothing on the site rests on "${id}".`;

  test('is told of where nothing names it', () => {
    expect(faults({ background }, [])).toEqual([unused('fact', 1), unused('more', 2)]);
    expect(faults({ background, glossary: [{ id: 'term', sources: ['fact'] }] }, [])).toEqual([
      unused('more', 2),
    ]);
  });
  const bare = { text: 'It is so.', sources: [] };
  const plate = { id: 'plate', route: bare, imaging: bare, limit: bare };
  const facts = ['fact', 'more'];
  test.each([
    ['a definition', { glossary: [{ id: 'term', sources: facts }] }],
    ['the route of a plate', { procedures: [{ ...plate, route: line }] }],
    ['the effect of a plate', { procedures: [{ ...plate, effect: line }] }],
    ['the imaging of a plate', { procedures: [{ ...plate, imaging: line }] }],
    ['the limit of a plate', { procedures: [{ ...plate, limit: line }] }],
    ['a source note', { sourceNotes: [{ id: 'note', section: 's1', background: facts }] }],
    ['a later report', { updates: [{ id: 'later', background: facts }] }],
  ])('is named by %s', (_, lists) => {
    expect(faults({ background, ...lists }, [])).toEqual([]);
  });
  test.each(['glossary', 'procedures', 'sourceNotes', 'updates'])(
    'may be named by a list that cannot be read: %s',
    (name) => {
      const { keys } = listTree({});
      expect(faults({ background }, [], { keys: { ...keys, [name]: undefined } })).toEqual([]);
    },
  );
});

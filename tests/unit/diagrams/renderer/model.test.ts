import { describe, expect, test } from 'vitest';
import { meanings } from '../../../../src/course/schema/diagram.ts';
import { readModel } from '../../../../src/diagrams/renderer/page/model.ts';

/** What Mermaid knows of a flowchart. */
function flowchart({
  vertices = {},
  edges = [],
  groups = [],
}: {
  vertices?: Record<string, object>;
  edges?: object[];
  groups?: object[];
}) {
  return {
    getVertices: () => new Map(Object.entries(vertices)),
    getEdges: () => edges,
    getSubGraphs: () => groups,
  };
}
const read = (type: string, db: object) => readModel(type, db, meanings);

test('a type that the site does not draw has no model', () => {
  expect(read('gantt', {})).toBeUndefined();
  expect(read('', {})).toBeUndefined();
});

describe('a flowchart', () => {
  test('has the words of its boxes on one line, and the id of a box without words', () => {
    const vertices = { a: { text: 'Heat<br/>alone' }, b: {} };
    expect(read('flowchart-v2', flowchart({ vertices }))).toEqual({
      type: 'flowchart',
      nodes: [
        { id: 'a', text: 'Heat alone' },
        { id: 'b', text: 'b' },
      ],
      ...{ edges: [], groups: [] },
    });
  });

  test('has the first class of a box that is a meaning', () => {
    const vertices = { a: { text: 'A', classes: ['wide', 'heat', 'cold'] }, b: { classes: [] } };
    expect(read('flowchart', flowchart({ vertices }))).toMatchObject({
      nodes: [{ id: 'a', meaning: 'heat' }, { id: 'b' }],
    });
    const plain = flowchart({ vertices: { a: { classes: ['wide'] } } });
    expect(read('flowchart', plain)).toMatchObject({ nodes: [{ id: 'a' }] });
    expect(JSON.stringify(read('flowchart', plain))).not.toContain('meaning');
  });

  test('has its frames with their boxes in the order in which the author wrote them', () => {
    const groups = [{ id: 'frame', title: 'One<br/>frame', nodes: ['b', 'a'] }];
    const model = read('flowchart', flowchart({ vertices: { a: {}, b: {}, frame: {} }, groups }));
    expect(model).toMatchObject({
      nodes: [{ id: 'a' }, { id: 'b' }],
      groups: [{ id: 'frame', title: 'One frame', members: ['a', 'b'] }],
    });
  });

  test('has its lines with words, stroke and arrows, without those that are not to be seen', () => {
    const line = (type: string, stroke: string, text?: string) => ({
      ...{ start: 'a', end: 'b', type, stroke, text },
    });
    const edges = [
      line('arrow_point', 'normal', 'then<br/>so'),
      line('arrow_open', 'dotted'),
      line('double_arrow_point', 'thick'),
      line('arrow_point', 'invisible'),
    ];
    expect(read('flowchart', flowchart({ edges }))).toMatchObject({
      edges: [
        { from: 'a', to: 'b', text: 'then so', line: 'solid', arrows: 'end' },
        { from: 'a', to: 'b', text: '', line: 'dotted', arrows: 'none' },
        { from: 'a', to: 'b', text: '', line: 'thick', arrows: 'both' },
      ],
    });
    expect(read('flowchart', flowchart({ edges }))).toHaveProperty('edges.length', 3);
  });
});

test('a timeline has its periods with what happened in them', () => {
  const tasks = [
    { section: 'First<br/>part', task: '2010', events: ['One<br/>event', 'Another'] },
    { section: undefined, task: '2012', events: undefined },
  ];
  expect(read('timeline', { getTasks: () => tasks })).toEqual({
    type: 'timeline',
    periods: [
      { section: 'First part', text: '2010', events: ['One event', 'Another'] },
      { section: '', text: '2012', events: [] },
    ],
  });
});

test('a mind map has its branches with their meanings', () => {
  const leaf = { descr: 'Freezing', class: 'wide cold', children: [] };
  const root = { descr: 'Ablation<br/>of tumors', children: [leaf, { descr: 'Other' }] };
  expect(read('mindmap', { getMindmap: () => root })).toEqual({
    type: 'mindmap',
    root: {
      text: 'Ablation of tumors',
      children: [
        { text: 'Freezing', meaning: 'cold', children: [] },
        { text: 'Other', children: [] },
      ],
    },
  });
});

test('a flow with amounts has its links', () => {
  const links = [{ source: { ID: 'All' }, target: { ID: 'Some<br/>of them' }, value: '12' }];
  expect(read('sankey', { getLinks: () => links })).toEqual({
    type: 'sankey',
    links: [{ from: 'All', to: 'Some of them', value: 12 }],
  });
});

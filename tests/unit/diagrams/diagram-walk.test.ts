import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type {
  DiagramModel,
  FlowEdge,
  FlowModel,
  RenderedDiagram,
} from '../../../src/course/schema/diagram.ts';
import { flowOrder } from '../../../src/diagrams/diagram-text.ts';
import { linkedWalk, walk } from '../../../src/diagrams/diagram-walk.ts';

const content = join(import.meta.dirname, '../../../content');
const read = (path: string) => readFileSync(join(content, path), 'utf8');

const edge = (from: string, to: string, more: Partial<FlowEdge> = {}): FlowEdge => ({
  ...{ from, to, text: '', line: 'solid', arrows: 'end' },
  ...more,
});
const flow = (ids: string, edges: FlowEdge[], groups: FlowModel['groups'] = []): FlowModel => ({
  type: 'flowchart',
  nodes: [...ids].map((id) => ({ id, text: id.toUpperCase() })),
  edges,
  groups,
});

test('a box comes after all that lead to it, along each branch', () => {
  const edges = [edge('a', 'c'), edge('b', 'c'), edge('c', 'e'), edge('d', 'e'), edge('a', 'f')];
  expect(flowOrder(flow('abcdef', edges)).join('')).toBe('afbcde');
});

test('a cycle is entered at its first box and gone around once', () => {
  expect(flowOrder(flow('abc', [edge('a', 'b'), edge('b', 'c'), edge('c', 'a')])).join('')).toBe(
    'abc',
  );
});

test('each step says from where one comes, by which words, and along which line', () => {
  const edges = [
    edge('a', 'b', { text: 'frees' }),
    edge('a', 'c', { line: 'dotted' }),
    edge('b', 'c', { text: 'set beside', line: 'dotted', arrows: 'none' }),
  ];
  expect(walk(flow('abc', edges))).toEqual([
    { node: 'a', how: '' },
    { node: 'b', how: 'from A (frees)' },
    { node: 'c', how: 'from A (dashed); joined to B (set beside, dashed)' },
  ]);
});

test('a frame comes before what is in it', () => {
  const groups = [
    { id: 'inner', title: 'Inner', members: ['a'] },
    { id: 'outer', title: 'Outer', members: ['inner', 'b'] },
  ];
  expect(walk(flow('ab', [edge('a', 'b')], groups))).toEqual([
    { node: 'outer', how: 'a frame around what follows' },
    { node: 'inner', how: 'in Outer; a frame around what follows' },
    { node: 'a', how: 'in Inner' },
    { node: 'b', how: 'in Outer; from A' },
  ]);
});

test('a sequence is gone through message by message, with the branch it belongs to', () => {
  const message = { kind: 'message', line: 'solid', arrow: true } as const;
  const model: DiagramModel = {
    type: 'sequence',
    actors: [
      { id: 'a', text: 'Probe' },
      { id: 'b', text: 'Tumor' },
    ],
    steps: [
      { ...message, from: 'a', to: 'b', text: 'heat' },
      {
        kind: 'block',
        word: 'alt',
        branches: [
          { title: 'hot', steps: [{ kind: 'note', over: ['b'], side: 'over', text: 'dies' }] },
          { title: '', steps: [{ ...message, from: 'b', to: 'a', text: 'cold' }] },
        ],
      },
    ],
  };
  expect(walk(model).map(({ how }) => how)).toEqual([
    'from Probe to Tumor',
    'If hot: Tumor',
    'Otherwise: from Tumor to Probe',
  ]);
});

test('flows with amounts and fields between axes have no way through', () => {
  expect(walk({ type: 'sankey', links: [{ from: 'a', to: 'b', value: 1 }] })).toEqual([]);
});

test('a step has the address where the text treats it, when the author gave one', () => {
  const model: DiagramModel = {
    type: 'mindmap',
    root: { text: 'A', children: [{ text: 'B', children: [] }] },
  };
  expect(linkedWalk(model, { 1: '#x' })).toEqual([
    { node: '0', how: '' },
    { node: '1', how: 'from A', to: '#x' },
  ]);
});

const diagrams = readdirSync(join(content, 'diagrams'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const id = name.replace('.json', '');
    const { model } = JSON.parse(read(`diagrams/${name}`)) as RenderedDiagram;
    return { id, model, svg: read(`diagrams/${id}.svg`) };
  });

describe.each(diagrams)('$id', ({ model, svg }) => {
  test('has each box of its way in its picture, once', () => {
    const drawn = [...svg.matchAll(/ data-node="([^"]*)"/g)].map(([, node]) => node);
    const steps = walk(model).map(({ node }) => node);
    if (model.type === 'sankey') expect(steps).toEqual([]);
    else {
      expect(steps.length).toBeGreaterThan(1);
      expect([...drawn].sort()).toEqual([...steps].sort());
    }
  });
});

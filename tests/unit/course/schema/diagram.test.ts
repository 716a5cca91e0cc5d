import { expect, test } from 'vitest';
import {
  diagramHash,
  type FlowModel,
  parseDiagram,
} from '../../../../src/course/schema/diagram.ts';
import { textVersion } from '../../../../src/diagrams/diagram-text.ts';

const head = `---
title: From heat to memory
caption: What follows on ablation.
description: A chart of three boxes.
cites: "9-11,34"
---
`;

function faultsOf(text: string): string[] {
  return parseDiagram('content/diagrams/x.mmd', text).faults.map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  );
}

test('a diagram is read into its head and its Mermaid text, with the line that starts on', () => {
  const { source } = parseDiagram(
    'content/diagrams/heat-to-memory.mmd',
    `${head}flowchart TD\n  a --> b\n`,
  );
  expect(source).toMatchObject({
    id: 'heat-to-memory',
    title: 'From heat to memory',
    cites: '9-11,34',
    body: 'flowchart TD\n  a --> b\n',
    bodyLine: 7,
  });
});

test('citations are optional', () => {
  expect(
    parseDiagram('x.mmd', `${head.replace(/cites.*\n/, '')}mindmap`).source?.cites,
  ).toBeUndefined();
});

test('links from boxes to the text are read, and one that is no address is refused', () => {
  const linked = (to: string) => head.replace('---\ntitle', `---\nlinks:\n  a: "${to}"\ntitle`);
  const { source } = parseDiagram('x.mmd', `${linked('#ici-two-signals')}mindmap`);
  expect(source?.links).toEqual({ a: '#ici-two-signals' });
  expect(faultsOf(`${linked('two signals')}mindmap`)).toEqual([
    expect.stringMatching(/^3:6 diagram\/frontmatter links.a: .*[^.]\.$/),
  ]);
});

test('Windows line ends give the same hash as Unix ones', () => {
  expect(diagramHash('a\r\nb')).toBe(diagramHash('a\nb'));
  expect(diagramHash('a\nb')).not.toBe(diagramHash('a\nc'));
});

test('a file without a head is refused at its first line', () => {
  expect(faultsOf('flowchart TD')).toEqual([expect.stringMatching(/^1:1 file\/head /)]);
});

test('a missing, an unknown and an ill-formed field are all reported, each in its line', () => {
  const faults = faultsOf('---\ntitle: T\ncaption: C\ncites: 9 to 11\ncolor: red\n---\n');
  expect(faults).toEqual([
    expect.stringMatching(/^2:1 .*description/),
    expect.stringMatching(/^4:8 .*cites/),
    expect.stringMatching(/^5:1 .*color/),
  ]);
});

test('broken YAML is reported at its place in the file', () => {
  expect(faultsOf('---\ntitle: "T\ncaption: C\n---\n')[0]).toMatch(
    /^[234]:\d+ diagram\/frontmatter/,
  );
});

test('a colon in a text without quotes is named as the cause', () => {
  expect(faultsOf('---\ntitle: Two answers: fast and slow\n---\n')[0]).toMatch(/^2:.*in quotes/);
});

const flow: FlowModel = {
  type: 'flowchart',
  nodes: [
    { id: 'memory', text: 'immune memory' },
    { id: 'heat', text: 'Ablation', meaning: 'heat' },
    { id: 'antigen', text: 'tumor antigen' },
    { id: 'cell', text: 'T cell' },
    { id: 'alone', text: 'Control' },
  ],
  edges: [
    { from: 'cell', to: 'memory', text: '', line: 'dotted', arrows: 'end' },
    { from: 'heat', to: 'antigen', text: 'releases', line: 'solid', arrows: 'end' },
    { from: 'antigen', to: 'cell', text: '', line: 'solid', arrows: 'none' },
  ],
  groups: [{ id: 'node', title: 'Lymph node', members: ['antigen', 'cell'] }],
};

test('a flowchart is told from its entry onward, whatever the order of its lines, with groups announced', () => {
  expect(textVersion(flow)).toEqual([
    { text: 'Ablation → releases → tumor antigen' },
    { text: 'Lymph node:', children: [{ text: 'tumor antigen – T cell' }] },
    { text: 'T cell → immune memory (dashed)' },
    { text: 'Control' },
  ]);
});

test('a group within a group is told within it', () => {
  const model: FlowModel = {
    type: 'flowchart',
    nodes: [{ id: 'cnn', text: 'Convolutional networks' }],
    edges: [],
    groups: [
      { id: 'deep', title: 'Deep learning', members: ['cnn'] },
      { id: 'ai', title: 'Artificial intelligence', members: ['deep'] },
    ],
  };
  expect(textVersion(model)).toEqual([
    {
      text: 'Artificial intelligence:',
      children: [{ text: 'Deep learning:', children: [{ text: 'Convolutional networks' }] }],
    },
  ]);
});

test('a cycle is told once around', () => {
  const edge = { text: '', line: 'solid', arrows: 'end' } as const;
  const model: FlowModel = {
    ...flow,
    nodes: [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
    ],
    edges: [
      { from: 'a', to: 'b', ...edge },
      { from: 'b', to: 'a', ...edge },
    ],
    groups: [],
  };
  expect(textVersion(model)).toEqual([{ text: 'A → B' }, { text: 'B → A' }]);
});

test('a sequence is told message by message, blocks in words', () => {
  const message = { kind: 'message', line: 'solid', arrow: true } as const;
  expect(
    textVersion({
      type: 'sequence',
      actors: [
        { id: 'mri', text: 'MRI' },
        { id: 'laser', text: 'laser console' },
      ],
      steps: [
        { ...message, from: 'mri', to: 'laser', text: 'temperature map' },
        {
          kind: 'block',
          word: 'alt',
          branches: [
            {
              title: 'too hot',
              steps: [{ kind: 'note', over: ['laser'], side: 'over', text: 'pauses' }],
            },
            { title: '', steps: [{ ...message, from: 'laser', to: 'mri', text: 'goes on' }] },
          ],
        },
      ],
    }),
  ).toEqual([
    { text: 'MRI → temperature map → laser console' },
    { text: 'If: too hot', children: [{ text: 'Note on laser console: pauses' }] },
    { text: 'Otherwise', children: [{ text: 'laser console → goes on → MRI' }] },
  ]);
});

test('a timeline is told period by period, under its sections', () => {
  expect(
    textVersion({
      type: 'timeline',
      periods: [
        { section: '', text: 'Day 0', events: ['PET/CT', 'Biopsy'] },
        { section: 'Treatment', text: 'Day 14', events: ['Cryoablation'] },
      ],
    }),
  ).toEqual([
    { text: 'Day 0:', children: [{ text: 'PET/CT' }, { text: 'Biopsy' }] },
    { text: 'Treatment', children: [{ text: 'Day 14: Cryoablation' }] },
  ]);
});

test('a mind map is a nested list, a sankey diagram a list of flows', () => {
  const leaf = { text: 'Planning', children: [] };
  expect(textVersion({ type: 'mindmap', root: { text: 'Before', children: [leaf] } })).toEqual([
    { text: 'Before', children: [{ text: 'Planning' }] },
  ]);
  expect(
    textVersion({ type: 'sankey', links: [{ from: 'Treated', to: 'Biopsied', value: 122 }] }),
  ).toEqual([{ text: 'Treated → Biopsied: 122' }]);
});

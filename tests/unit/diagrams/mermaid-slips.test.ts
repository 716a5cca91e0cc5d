import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDiagram } from '../../../src/course/schema/diagram.ts';
import { mermaidSlips } from '../../../src/diagrams/mermaid-slips.ts';
import { rule } from '../../rule.ts';
import { projectFiles } from '../source-files.ts';

const slips = (text: string) =>
  mermaidSlips(text).map(({ line, column, message }) => `${line}:${column} ${message}`);

test.each([
  ['a -> b', '1:3 "->" is no arrow. Write -->, -.-> or ==>, and words as in -->|words|.'],
  [
    'a["x" --> b',
    '1:2 The bracket "[" of the box "a" is not closed by its like, as in a["words"].',
  ],
  ['a["x] --> b', '1:3 The quote that opens here is not closed on its line.'],
  ['a["x"]::heat', '1:7 A color stands behind three colons, as in :::heat.'],
  ['a["x"] --> ', '1:12 A box is missing here, behind its arrow.'],
  ['a -->|yes b', '1:6 The words of an arrow stand between two strokes: -->|words|.'],
  ['a["x"]) --> b', '1:7 The bracket ")" closes nothing.'],
  [
    'a["x"] some',
    '1:8 "some" is no arrow and no box; write words in quotes and brackets, as in id["words"].',
  ],
  ['subgraph s["x"]\na', '1:1 "subgraph" is not closed: its line "end" is missing.'],
  ['a --> b\nend', '2:1 "end" closes nothing here.'],
])('a flowchart with %j says what is miswritten, and where', (line, said) => {
  expect(slips(`flowchart TD\n${line}\n`)).toEqual([said]);
});

test.each([
  [
    'flowchart DT\na',
    '0:1 "DT" is no way to run. Write flowchart TD, from top to bottom, or flowchart LR.',
  ],
  ['pie\na', '0:1 The site does not draw "pie".'],
  ['\n', '0:1 The diagram is empty below its head.'],
  ['sequenceDiagram\nA=>B: x', '1:2 "=>" is no arrow of a sequence. Write ->> or -->>.'],
  ['sequenceDiagram\nA->>B x', '1:1 Behind a message stand a colon and its words: A->>B: words.'],
  [
    'sequenceDiagram\nNote A: x',
    '1:1 A note says where it stands, then a colon, then its words: Note over A,B: words.',
  ],
  ['sequenceDiagram\nloop x\nA->>B: x', '1:1 "loop" is not closed: its line "end" is missing.'],
  [
    'sequenceDiagram\nA speaks',
    '1:1 "A speaks" is neither a message, A->>B: words, nor a note nor a block.',
  ],
  ['sankey-beta\na,b', '1:1 A flow has three cells, from, to, number; this line has 2.'],
  ['sankey-beta\na,"b,c",d', '1:9 "d" is no number.'],
])('%j says what is miswritten, and where', (text, said) => {
  expect(slips(text)).toEqual([said]);
});

test.each([
  [
    '%% remark\n\n  flowchart TD\na?',
    '3:2 "?" is no arrow and no box; write words in quotes and brackets, as in id["words"].',
  ],
  [
    'flowchart  TX;\na',
    '0:1 "TX" is no way to run. Write flowchart TD, from top to bottom, or flowchart LR.',
  ],
  [
    'flowchart TDx\na',
    '0:1 "TDx" is no way to run. Write flowchart TD, from top to bottom, or flowchart LR.',
  ],
  ['graph xLR\na', '0:1 "xLR" is no way to run. Write graph TD, from top to bottom, or graph LR.'],
  ['  pie  show\na', '0:1 The site does not draw "pie".'],
  ['', '0:1 The diagram is empty below its head.'],
  ['%% remark', '0:1 The diagram is empty below its head.'],
  [
    'flowchart TD\na %% x',
    '1:3 "%% x" is no arrow and no box; write words in quotes and brackets, as in id["words"].',
  ],
  ['sequenceDiagram\n  loop  x', '1:1 "loop" is not closed: its line "end" is missing.'],
  [
    'sequenceDiagram\nA speaks\nend',
    '1:1 "A speaks" is neither a message, A->>B: words, nor a note nor a block.\n2:1 "end" closes nothing here.',
  ],
  [
    'flowchart TD\nsubgraph s\nappend\nending',
    '1:1 "subgraph" is not closed: its line "end" is missing.',
  ],
  [
    'flowchart TD\nsubgraph s\na ?\nend x',
    '1:1 "subgraph" is not closed: its line "end" is missing.\n2:3 "?" is no arrow and no box; write words in quotes and brackets, as in id["words"].\n3:5 "x" is no arrow and no box; write words in quotes and brackets, as in id["words"].',
  ],
])('%j says in the order of its lines what is miswritten', (text, said) => {
  expect(slips(text).join('\n')).toBe(said);
});

test.each([
  ...['graph\na', 'flowchart LR;\na', 'flowchart RL\na\n\n  \nb', 'flowchart TB\n  %% -> x'],
  ...['flowchart BT\nsubgraph s\na\n  end ;  ', 'sequenceDiagram\nloop x\nA->>B: x\nend;'],
  ...[
    'sequenceDiagram TX\nA->>B: x',
    'timeline\n? -> "',
    'mindmap\n  end',
    'sankey-beta\na,b,1\n\n',
  ],
])('%j has no slip', (text) => {
  expect(slips(text)).toEqual([]);
});

test('a slip says of which kind it is, and a strange type is not taken for one that is far', () => {
  expect(mermaidSlips('flowchart TD\n?')[0]?.code).toBe('diagram/syntax');
  expect(mermaidSlips('pie\na')).toMatchObject([{ code: 'diagram/type', suggestion: undefined }]);
});

test('a misspelled type has one that is meant', () => {
  expect(mermaidSlips('flowchrt TD\na')[0]?.suggestion).toBe('flowchart');
});

test('other ways to write the same are no slips', () => {
  const lines = [
    'a-->b & c;',
    'a -- yes --> b',
    'a -. yes .-> b',
    'a <--> b',
    'a --- b',
    'a ==> b',
  ];
  expect(slips(['flowchart', ...lines, '%% -> a comment', 'direction LR'].join('\n'))).toEqual([]);
});

rule(
  'no diagram of the project has a slip',
  projectFiles().filter(({ path }) => path.endsWith('.mmd')),
  ({ path }) => path,
  ({ path }) => {
    const text = readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
    const { source } = parseDiagram(path, text);
    expect(source ? mermaidSlips(source.body) : []).toEqual([]);
  },
);

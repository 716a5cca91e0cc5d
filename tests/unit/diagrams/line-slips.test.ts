import { describe, expect, test } from 'vitest';
import {
  FLOW_BLOCKS,
  flowSlip,
  type LineSlip,
  SEQUENCE_BLOCKS,
  sankeySlip,
  sequenceSlip,
} from '../../../src/diagrams/line-slips.ts';

const told = (slip: LineSlip | undefined) => slip && `${slip[0]} ${slip[1]}`;

describe('a line of a flowchart', () => {
  test.each([
    ...['a', '  a', 'a;', 'a; ', 'a["x"];', 'end', ' end ', 'x-ray --> b', 'a["x"]:::heat'],
    ...['a["x"]::: cold --> b', 'a(("x"))', 'a(["x"])', 'a[["x"]]', 'a[("x")]', 'a{{"x"}}'],
    ...['a("x")', 'a{"x"}', 'a --> b --> c', 'a & b --> c', 'a ~~~ b', 'a --x b', 'a --o b'],
    ...['a === b', 'a ==> b', 'a -.- b', 'a -.-> b', 'a <-.-> b', 'a <==> b', 'a ---> b'],
    ...['a -->|x y| b', 'a --> |x| b', 'a -- x y --> b', 'a == x ==> b', 'a -. x .-> b'],
    ...['subgraph s', 'subgraph s["x"]', ' direction TB', 'direction  RL', 'a["-> ; ( b"] --> c'],
  ])('%j is right', (line) => {
    expect(flowSlip(line)).toBeUndefined();
  });

  test.each([
    ['"', '0 The quote that opens here is not closed on its line.'],
    ['a["x" "', '6 The quote that opens here is not closed on its line.'],
    [
      'a; b',
      '1 "; b" is no arrow and no box; write words in quotes and brackets, as in id["words"].',
    ],
    [
      'a end',
      '2 "end" is no arrow and no box; write words in quotes and brackets, as in id["words"].',
    ],
    [
      'end of it',
      '4 "of it" is no arrow and no box; write words in quotes and brackets, as in id["words"].',
    ],
    [
      'direction TBx',
      '10 "TBx" is no arrow and no box; write words in quotes and brackets, as in id["words"].',
    ],
    ['a -->  ', '7 A box is missing here, behind its arrow.'],
    ['a --> ?', '6 "?" is no box. A box begins with its id, as in id["words"].'],
    ['a -->  ? | b ', '7 "? | b" is no box. A box begins with its id, as in id["words"].'],
    ['a --> | b', '6 The words of an arrow stand between two strokes: -->|words|.'],
    ['a -->| b', '5 The words of an arrow stand between two strokes: -->|words|.'],
    [
      'a --> b ["x"',
      '8 The bracket "[" of the box "b" is not closed by its like, as in b["words"].',
    ],
    ['a("x"]', '1 The bracket "(" of the box "a" is not closed by its like, as in a["words"].'],
    ['  a{"x"', '3 The bracket "{" of the box "a" is not closed by its like, as in a["words"].'],
    ['a:heat', '1 A color stands behind three colons, as in :::heat.'],
    ['a::heat', '1 A color stands behind three colons, as in :::heat.'],
    ['a::-heat', '1 A color stands behind three colons, as in :::heat.'],
    [
      'a :? b',
      '2 ":? b" is no arrow and no box; write words in quotes and brackets, as in id["words"].',
    ],
    [
      'a x::y',
      '2 "x::y" is no arrow and no box; write words in quotes and brackets, as in id["words"].',
    ],
    ['a → b', '2 "→" is no arrow. Write -->, -.-> or ==>, and words as in -->|words|.'],
    ['a }', '2 The bracket "}" closes nothing.'],
    ['a]', '1 The bracket "]" closes nothing.'],
    [
      'a x]',
      '2 "x]" is no arrow and no box; write words in quotes and brackets, as in id["words"].',
    ],
    [
      'a x(1)',
      '2 "x(1)" is no arrow and no box; write words in quotes and brackets, as in id["words"].',
    ],
  ])('%j is wrong', (line, slip) => {
    expect(told(flowSlip(line))).toBe(slip);
  });

  test('of more than forty letters is quoted in part', () => {
    const words = 'w'.repeat(40);
    expect(flowSlip(`a ${words}`)?.[1]).toMatch(`"${words}" is no arrow`);
    expect(flowSlip(`a ${words}w`)?.[1]).toMatch(`"${words}…" is no arrow`);
  });
});

describe('a line of a sequence', () => {
  test.each([
    ...['participant A', 'actor A as Nurse', 'create participant A', 'create actor B', 'destroy A'],
    ...['loop x', 'alt x', 'else', 'opt x', 'par x', 'and y', 'critical x', 'option x', 'break x'],
    ...['rect rgb', 'box x', 'title x', 'end', 'autonumber', 'autonumber 10', 'activate A'],
    ...['deactivate A', 'Note over A,B: x', 'note left of A: x', 'Note right of A: x', 'end;'],
    ...['A->>B: x', 'A-->>B: x', 'A->B: x', 'A-->B: x', 'A-xB: x', 'A--xB: x', 'A-)B: x'],
    ...['A<<->>B: x', 'A->>+B: x', 'A-->>- B: x', '  A ->> B : x', 'The Nurse->>B:', 'A->>B: x;'],
  ])('%j is right', (line) => {
    expect(sequenceSlip(line)).toBeUndefined();
  });

  test.each([
    [
      '  Note A',
      '2 A note says where it stands, then a colon, then its words: Note over A,B: words.',
    ],
    [
      'Note over : x',
      '0 A note says where it stands, then a colon, then its words: Note over A,B: words.',
    ],
    ['A note: x', '0 "A note: x" is neither a message, A->>B: words, nor a note nor a block.'],
    ['noted', '0 "noted" is neither a message, A->>B: words, nor a note nor a block.'],
    ['endless', '0 "endless" is neither a message, A->>B: words, nor a note nor a block.'],
    ['loops x', '0 "loops x" is neither a message, A->>B: words, nor a note nor a block.'],
    ['participant', '0 "participant" is neither a message, A->>B: words, nor a note nor a block.'],
    ['  A => B: x', '4 "=>" is no arrow of a sequence. Write ->> or -->>.'],
    ['A ==>B: x', '2 "==>" is no arrow of a sequence. Write ->> or -->>.'],
    ['  A ->> B', '2 Behind a message stand a colon and its words: A->>B: words.'],
    ['A-xB', '0 Behind a message stand a colon and its words: A->>B: words.'],
    ['A; B', '0 "A; B" is neither a message, A->>B: words, nor a note nor a block.'],
    ['A;', '0 "A" is neither a message, A->>B: words, nor a note nor a block.'],
  ])('%j', (line, slip) => {
    expect(told(sequenceSlip(line))).toBe(slip);
  });
});

describe('a line of flows', () => {
  test.each(['a,b,1', 'a,b, 12.50 ', '"a, ""b""",c,3'])('%j is right', (line) => {
    expect(sankeySlip(line)).toBeUndefined();
  });

  test.each([
    ['a,b', '0 A flow has three cells, from, to, number; this line has 2.'],
    ['a,b,1,2', '0 A flow has three cells, from, to, number; this line has 4.'],
    ['a,"b,1', '2 The quote that opens here is not closed on its line.'],
    ['a,b, x ', '4 "x" is no number.'],
    ['a,b,x1', '4 "x1" is no number.'],
    ['a,b,1x', '4 "1x" is no number.'],
    ['a,b,.5', '4 ".5" is no number.'],
    ['a,b,1.x', '4 "1.x" is no number.'],
    ['a,b,', '4 "" is no number.'],
    ['a,b,"1,5"', '4 ""1,5"" is no number.'],
  ])('%j is wrong', (line, slip) => {
    expect(told(sankeySlip(line))).toBe(slip);
  });
});

test('a block is opened by its word at the beginning of a line', () => {
  expect(
    ['subgraph s', ' subgraph', 'subgraphs', 'a subgraph'].map((l) => FLOW_BLOCKS.test(l)),
  ).toEqual([true, true, false, false]);
  expect(['loop x', ' box', 'boxes', 'else', 'a loop'].map((l) => SEQUENCE_BLOCKS.test(l))).toEqual(
    [true, true, false, false, false],
  );
});

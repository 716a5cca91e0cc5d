import { describe, expect, test } from 'vitest';
import { boxIds } from '../../../src/diagrams/box-ids.ts';

/** Each id with its place, boxes and frames apart. */
const found = (...lines: string[]) => {
  const { boxes, groups } = boxIds(lines.join('\n'));
  const told = ({ id, line, column }: (typeof boxes)[number]) => `${line}:${column} ${id}`;
  return { boxes: boxes.map(told), groups: groups.map(told) };
};

describe('boxes', () => {
  test.each<[name: string, line: string, ids: string[]]>([
    ['in each kind of brackets', 'a["x"] --> b("y") --> c{"z"}', ['1:1 a', '1:12 b', '1:23 c']],
    ['with a hyphen in their id', '  x-ray2["x"]', ['1:3 x-ray2']],
    ['written twice, where they are first', 'a["x"] --> a["y"]', ['1:1 a']],
    ['without words of their own are none', 'a --> b', []],
    ['in quotes are none', 'a["see b[1] and c(2)"] --> d["x"]', ['1:1 a', '1:28 d']],
    ['behind a digit or a hyphen are none', '2a["x"] --> -b["y"]', []],
    ['on a line that is a comment are none', '  %% a["x"]', []],
    ['on a line with a comment at its end are', 'a["x"] %% b', ['1:1 a']],
  ])('%s', (_, line, ids) => {
    expect(found('flowchart TD', line)).toEqual({ boxes: ids, groups: [] });
  });

  test('are read of a graph, also behind white space, and of no other diagram', () => {
    expect(found(' graph TD', 'a["x"]').boxes).toEqual(['1:1 a']);
    expect(found('', 'flowchart TD', '', 'a["x"]').boxes).toEqual(['3:1 a']);
    for (const head of ['mindmap', 'flowcharts TD', 'timeline of a flowchart'])
      expect(found(head, 'a["x"]')).toEqual({ boxes: [], groups: [] });
  });
});

describe('frames', () => {
  test('are found with and without a title, where their id stands', () => {
    expect(
      found('flowchart TD', ' subgraph  in-a["Inner"]', 'b["x"]', 'end', 'subgraph g', 'end'),
    ).toEqual({ boxes: ['2:1 b'], groups: ['1:12 in-a', '4:10 g'] });
  });

  test('are named once, and the title of one may hold no box', () => {
    expect(
      found('flowchart TD', 'subgraph s["x(1)"]', 'end', 'subgraph s', 'end', 'subgraph s["y"]'),
    ).toEqual({ boxes: [], groups: ['1:10 s'] });
  });

  test('are not what only ends like the word', () => {
    expect(found('flowchart TD', 'a --> subgraph s', 'subgraphs["x"]')).toEqual({
      ...{ boxes: ['2:1 subgraphs'], groups: [] },
    });
  });
});

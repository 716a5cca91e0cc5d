import { describe, expect, test } from 'vitest';
import {
  checkSourceRules,
  fileLine,
  lineOf,
  withoutComments,
} from '../../../src/diagrams/source-rules.ts';

/** A source whose Mermaid text begins at line 5 of its file. */
const source = (...lines: string[]) =>
  ({ body: lines.join('\n'), bodyLine: 5 }) as Parameters<typeof checkSourceRules>[1];
const faults = (...lines: string[]) =>
  checkSourceRules('a.mmd', source(...lines)).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

describe('colors and settings of one’s own', () => {
  test.each([
    ['  classDef red fill:#f00', '6:3 "classDef" is not used on this site.'],
    ['style a fill:#f00', '6:1 "style" is not used on this site.'],
    ['linkStyle 0 stroke:red', '6:1 "linkStyle" is not used on this site.'],
    ['class a red', '6:1 "class" is not used on this site.'],
    ['click a "https://example.org"', '6:1 "click" is not used on this site.'],
    ['accTitle: A title', '6:1 "accTitle" is not used on this site.'],
    ['accDescr: More', '6:1 "accDescr" is not used on this site.'],
    ['a --> b %%{init: {}}%%', '6:9 "%%{" is not used on this site.'],
    ['  %%{init: {}}%%', '6:3 "%%{" is not used on this site.'],
  ])('%s is a fault where it stands', (line, fault) => {
    expect(faults('flowchart TD', line)).toEqual([fault]);
  });

  test.each([
    ...['%% a:::red', '  %% a:::red', '%% %%{init}%%', 'a["style of life"]', 'classic --> b'],
  ])('%s is none', (line) => {
    expect(faults('flowchart TD', line)).toEqual([]);
  });

  test('a fault names its file and what it is', () => {
    expect(checkSourceRules('a.mmd', source('style a'))).toMatchObject([
      { file: 'a.mmd', line: 5, column: 1, code: 'diagram/color' },
    ]);
  });
});

describe('a class', () => {
  test('that is a meaning of the site is none', () => {
    expect(faults('a["x"]:::heat --> b:::cold')).toEqual([]);
  });

  test('that is not is a fault at its place, each of a line, with the name that was meant', () => {
    expect(faults('flowchart TD', 'a:::haet --> b::: nothing-like-it')).toEqual([
      '6:2 No color has the name "haet". Did you mean "heat"?',
      '6:15 No color has the name "nothing-like-it".',
    ]);
  });
});

test('comments leave an empty line behind; settings are no comments', () => {
  expect(withoutComments('a\n  %% remark\nb %% not at its beginning\n%%{init}%%\nc')).toBe(
    'a\n\nb %% not at its beginning\n%%{init}%%\nc',
  );
});

test('a word is looked for in the lines of the file, and one that is nowhere is at the first', () => {
  expect(lineOf(source('flowchart TD', 'a --> b', 'b --> c'), 'b')).toBe(6);
  expect(lineOf(source('flowchart TD', 'a --> b'), 'flowchart')).toBe(5);
  expect(lineOf(source('flowchart TD'), 'elsewhere')).toBe(5);
});

describe('the line that Mermaid reports', () => {
  test('is counted from the first that is not empty', () => {
    expect(fileLine(source('flowchart TD', 'a -->'), 1)).toBe(5);
    expect(fileLine(source('flowchart TD', 'a -->'), 2)).toBe(6);
    expect(fileLine(source('%% remark', '', 'flowchart TD', 'a -->'), 2)).toBe(8);
    expect(fileLine(source('flowchart TD', '', '%% remark', 'a -->'), 4)).toBe(8);
  });

  test('is the last where it lies behind the end', () => {
    expect(fileLine(source('flowchart TD', 'a -->'), 9)).toBe(6);
    expect(fileLine(source('sankey-beta', 'a,b,1', 'a,c', ''), 9)).toBe(7);
  });

  test('is counted among the filled ones in a flow with amounts', () => {
    const spaced = source('sankey-beta', '  ', 'a,b,1', '', 'c,d', 'e,f');
    expect([1, 2, 3, 4].map((line) => fileLine(spaced, line))).toEqual([5, 7, 9, 10]);
    expect(fileLine(source('', ' sankey-beta', '%% remark', 'a,b,1'), 2)).toBe(8);
  });

  test('is the first of an empty text', () => {
    expect(fileLine(source(''), 1)).toBe(5);
    expect(fileLine(source('a sankey is not meant', '', 'b'), 2)).toBe(6);
  });
});

import { describe, expect, test } from 'vitest';
import { checkTexts } from '../../../src/checks/texts.ts';
import { ReadMemory } from '../../../src/course/read/read-memory.ts';
import { told } from './small-tree.ts';

const found = (name: string, text: string) =>
  checkTexts({ files: new Map([[name, text]]), memory: new ReadMemory() });
const check = (name: string, text: string) => told(found(name, text));

/** Whether a file of content is told that it sets numbers against one another. */
const isTold = (name: string, text: string) =>
  found(name, text).some(({ code }) => code === 'text/against');

test.each([
  ['10.3 against 6.0 months', true],
  ['7%, against 10% after brachytherapy', true],
  ['99% complete ablation against\n  89%', true],
  ['more than 2 years against less than 1 year', true],
  ['2 of 21 versus 2 of 85', false],
  ['an antibody against PD-1', false],
  ['3 of 22 patients cannot be weighed against the 2 of 26', false],
])('"%s" sets numbers against one another: %s', (text, told) => {
  expect(isTold('questions/x.yaml', `stem: ${text}\n`)).toBe(told);
  expect(isTold('cards/x.yaml', `why: ${text}\n`)).toBe(told);
});

test('what readers of the bank said stays as they said it', () => {
  expect(isTold('bank-readings.yaml', 'why: 6 against 1 mm\n')).toBe(false);
});

describe('a character that no text holds', () => {
  test.each([
    ['\u0000', 'A null character (U+0000)'],
    ['\u0007', 'A character that nobody sees (U+0007)'],
    ['\u00ad', 'A character that nobody sees (U+00AD)'],
    ['\u200b', 'A character that nobody sees (U+200B)'],
    ['\u202a', 'A character that turns the direction of writing (U+202A)'],
    ['\u202e', 'A character that turns the direction of writing (U+202E)'],
    ['\u2060', 'A character that nobody sees (U+2060)'],
    ['\u2066', 'A character that turns the direction of writing (U+2066)'],
    ['\u2069', 'A character that turns the direction of writing (U+2069)'],
    ['\ue000', 'A character that nobody sees (U+E000)'],
    ['\ufeff', 'A byte order mark (U+FEFF) inside of the text'],
    ['\ufffd', 'The sign for a lost character (U+FFFD)'],
    ['\u{f0000}', 'A character that nobody sees (U+F0000)'],
  ])('%j is told with its name', (character, name) => {
    expect(check('any.txt', `One\n\ttwo${character}`)).toEqual([
      `any.txt:2:5 text/character ${name} stands here.`,
    ]);
  });

  test('is one letter that was read in another encoding', () => {
    const words = (letters: string) => [
      `any.txt:1:4 text/character "${letters}" is one letter that was read in another encoding.`,
    ];
    expect(check('any.txt', 'caf\u00c3\u00a9')).toEqual(words('\u00c3\u00a9'));
    expect(check('any.txt', '5 \u00b5\u00c2\u00b5 5')).toEqual(words('\u00c2\u00b5'));
    expect(check('any.txt', 'it \u00e2\u20ac\u2122s')).toEqual(words('\u00e2\u20ac\u2122'));
    expect(check('any.txt', 'Café \u00c3 5 µ – ’')).toEqual([]);
  });
});

const MERGE = 'is of a merge that is not finished.';
const MARKUP = 'is markup.';
const SCHEME = 'is an address that runs code or that no reader can reach.';
const NONE = 'tells what was not significant as if there were none.';

describe('words that no text holds', () => {
  test.each([
    ['any.txt', 'A\n<<<<<<< HEAD\n', '2:1', `text/merge "<<<<<<< HEAD" ${MERGE}`],
    ['any.txt', '>>>>>>> other', '1:1', `text/merge ">>>>>>> other" ${MERGE}`],
    ['a.yaml', '# TBD\na: ???', '2:4', 'text/unfinished "???" marks what is not finished.'],
    ['a.csv', 'a,TBD', '1:3', 'text/unfinished "TBD" marks what is not finished.'],
    ['a.mmd', '%% TBD\n  TK', '2:3', 'text/unfinished "TK" marks what is not finished.'],
    [
      'a.mdx',
      '{/* TBD\n*/} Lorem ipsum',
      ...['2:5', 'text/unfinished "Lorem ipsum" marks what is not finished.'],
    ],
    ['a.yaml', '# <b>\na: x <b>', '2:6', `text/markup "<b>" ${MARKUP}`],
    ['a.yaml', 'a: see [it](x)', '1:8', `text/markup "[it](x)" ${MARKUP}`],
    ['a.yaml', 'a: ![it](x)', '1:4', `text/markup "![it](x)" ${MARKUP}`],
    ['a.yaml', 'a: &amp;', '1:4', `text/markup "&amp;" ${MARKUP}`],
    ['a.csv', '<!-- a', '1:1', `text/markup "<!--" ${MARKUP}`],
    ['a.csv', 'a **b**', '1:3', `text/markup "**b" ${MARKUP}`],
    ['a.csv', 'a `b`', '1:3', `text/markup "\`b" ${MARKUP}`],
    ['a.mdx', '---\ntitle: A\nanswer: </b>\n---\n<b>', ...['3:9', `text/markup "</b>" ${MARKUP}`]],
    ['a.mmd', '%% <b>\na[b<br/>c] <--> d[<b>e]', '2:19', `text/markup "<b>" ${MARKUP}`],
    ['a.yaml', '# blob:/\na: data:text/html', '2:4', `link/scheme "data:text/" ${SCHEME}`],
    ['a.csv', 'JavaScript : alert', '1:1', `link/scheme "JavaScript : a" ${SCHEME}`],
    ['a.mmd', 'file://a', '1:1', `link/scheme "file:/" ${SCHEME}`],
    ['cards/a.yaml', '# no change\na: no\n   change', '2:4', `result/as-none "no change" ${NONE}`],
    ['sections/a.mdx', 'It did not differ.', '1:4', `result/as-none "did not differ" ${NONE}`],
    ['updates.yaml', 'a: were not changed', '1:4', `result/as-none "were not changed" ${NONE}`],
    [
      'a.yaml',
      'a: 10%,  against\n  5%',
      ...['1:4', 'text/against "10%, against 5%" sets numbers against one another.'],
    ],
    ['ledger.yaml', 'a: TBD', '1:4', 'text/unfinished "TBD" marks what is not finished.'],
    ['a.yaml', '# our reading\nOur\n reading', '2:1', 'remark/name "Our\n reading" is another'],
  ])('%s: %j', (name, text, place, words) => {
    const [fault, ...more] = check(name, text);
    expect(more).toEqual([]);
    expect(fault?.startsWith(`${name}:${place} ${words}`)).toBe(true);
  });

  test.each([
    ['any.txt', 'a <<<<<<< b\n======='],
    ['a.json', 'TBD <b> javascript:a'],
    ['a.yaml', 'a: TKI, xxxx, ??; a < b > c; a [b] (c) & d; 2 ** 3'],
    ['ledger.yaml', 'find: /<b>/'],
    ['a.mdx', '---\ntitle: A\n---\n<b>[it](x)</b> javascript:a'],
    ['a.mmd', 'a[b<br />c] <--> d <-. e'],
    ['a.yaml', 'a: metadata: text/html, profile:/'],
    ['questions/a.yaml', 'a: no difference'],
    ['cards/a.yaml', 'a: did not differ significantly, no changes'],
    ['trials.csv', 'no difference, 2 against 3'],
  ])('are not in %s: %j', (name, text) => {
    expect(check(name, text)).toEqual([]);
  });

  test('are told once a file, where they are first, with the name of what is not finished', () => {
    expect(check('a.yaml', 'a: <b>\nb: <i>')).toHaveLength(1);
    expect(found('a.yaml', 'a: TBD <b>\nb: TBD')).toEqual([
      {
        ...{ file: 'content/a.yaml', line: 1, column: 4, code: 'text/unfinished' },
        ...{ message: '"TBD" marks what is not finished.', names: ['TBD'] },
      },
      {
        ...{ file: 'content/a.yaml', line: 1, column: 8, code: 'text/markup' },
        message: '"<b>" is markup.',
      },
    ]);
  });

  test('are told of each file, and anew when it has changed', () => {
    const memory = new ReadMemory();
    const of = (a: string, b: string) => {
      const files = new Map([
        ['a.yaml', a],
        ['b.yaml', b],
      ]);
      return checkTexts({ files, memory }).map(({ file, column }) => [file, column]);
    };
    expect(of('<b>', '<b>')).toEqual([
      ['content/a.yaml', 1],
      ['content/b.yaml', 1],
    ]);
    expect(of('b', '  <b>')).toEqual([['content/b.yaml', 3]]);
  });
});

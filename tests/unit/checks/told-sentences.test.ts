import { describe, expect, test } from 'vitest';
import { checkToldSentences } from '../../../src/checks/told-sentences.ts';
import { readToldSentences } from '../../../src/course/read/told-sentences.ts';
import { section, told, tree } from './small-tree.ts';

describe('sentences without a source', () => {
  const check = (list: string, ...sections: ReturnType<typeof section>[]) =>
    checkToldSentences(tree({ sections, told: readToldSentences(list, 'x').told }));

  test('that are listed, and those with a source of their own, are no faults', () => {
    const text =
      'Told by nobody. <Claim id="a">A claim.</Claim> Cited <Cite n="1" />. Is it a question?';
    expect(check('breast:\n  read:\n    - Told by nobody.\n', section('breast', text))).toEqual([]);
    expect(checkToldSentences(tree({ sections: [section('breast', text)] }))).toEqual([]);
  });

  test('that nobody has read are faults where they stand', () => {
    expect(told(check('', section('breast', 'One told.\n\nTwo told.')))).toEqual([
      'sections/breast.mdx:3:1 sentence/unread Nobody has read this beside the review: "One told."',
      'sections/breast.mdx:5:1 sentence/unread Nobody has read this beside the review: "Two told."',
    ]);
  });

  test('that are gone are told once all others are read', () => {
    const list = 'breast:\n  read:\n    - Gone.\n    - Still there.\n';
    expect(told(check(list, section('breast', 'Still there.')))).toEqual([
      'told-sentences.yaml:3:7 sentence/gone No section tells this any more without a source: "Gone."',
    ]);
    expect(check(list, section('breast', 'Changed.')).map(({ code }) => code)).toEqual([
      'sentence/unread',
    ]);
  });

  test('that are listed twice are told with the earlier line', () => {
    const list = 'breast:\n  read:\n    - Once.\n  more:\n    - Once.\n';
    expect(told(check(list, section('breast', 'Once.')))).toEqual([
      'told-sentences.yaml:5:7 sentence/twice The sentence stands in line 3, too: "Once."',
    ]);
    const other = 'breast:\n  a:\n    - Once.\nprostate:\n  a: []\n';
    expect(told(check(other, section('breast', 'Once.'), section('prostate', 'Once.')))).toEqual([
      'sections/prostate.mdx:3:1 sentence/unread Nobody has read this beside the review: "Once."',
    ]);
    const elsewhere = 'breast:\n  a:\n    - Once.\nprostate:\n  a:\n    - Once.\n';
    expect(check(elsewhere, section('breast', 'Once.'), section('prostate', 'Once.'))).toEqual([]);
  });

  test('of a section that is misspelled are not asked for', () => {
    const found = check('braest:\n  read:\n    - Once.\n', section('breast', 'Once.'));
    expect(told(found)).toEqual([
      'told-sentences.yaml:1:1 section/unknown The list names the section "braest", which does not exist.',
    ]);
    expect(found[0]?.suggestion).toBe('breast');
    const both = check('breast:\n  a: []\nbraest:\n  a: []\n', section('breast', 'Once?'));
    expect(both.map(({ code, suggestion }) => [code, suggestion])).toEqual([
      ['section/unknown', undefined],
    ]);
  });

  test('of the key points, and of a page that cannot be read, are left out', () => {
    const points = '<KeyPoints>\n\n- A point.\n\n</KeyPoints>';
    expect(check('', section('breast', points))).toEqual([]);
    expect(check('', section('breast', 'Told. <Term'))).toEqual([]);
  });
});

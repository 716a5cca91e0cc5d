import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listedAddresses } from '../../../src/checks/addresses.ts';
import { added, EMPTY, moved, noted, parseBasket, removed } from '../../../src/educators/basket.ts';
import {
  formatPaper,
  paperId,
  paperOfSession,
  paperSession,
  parsePaper,
} from '../../../src/educators/paper-address.ts';
import {
  formatPlaylist,
  LONGEST_ADDRESS,
  parsePlaylist,
} from '../../../src/educators/playlist-address.ts';
import { shortCode } from '../../../src/educators/short-code.ts';

const published = listedAddresses(
  readFileSync(join(import.meta.dirname, '../../../content/permalinks.txt'), 'utf8'),
);
const basketOf = (paths: readonly string[]) => paths.reduce(added, EMPTY);

test('no two published addresses, and no two ids in them, have the same short code', () => {
  const ids = [...new Set(published.map((address) => address.replace(/^.*#/, '')))];
  for (const names of [published, ids])
    expect(new Set(names.map(shortCode)).size).toBe(names.length);
});

test('a short code never changes: addresses that were sent around live by it', () => {
  expect(
    ['/', '/glossary/#anergy', 'breast-q-what-is-established'].map(shortCode),
  ).toMatchInlineSnapshot(`
    [
      "ew4KL",
      "iB54J",
      "TTiBE",
    ]
  `);
});

test('a playlist of twelve blocks without notes is an address of at most 400 characters', () => {
  const longest = published.toSorted((a, b) => b.length - a.length).slice(0, 12);
  const basket = {
    ...basketOf(longest),
    title: 'What ablation of the breast can claim, in half an hour',
  };
  expect(
    `https://educators.example.org/reading-room/playlist/${formatPlaylist(basket)}`.length,
  ).toBeLessThanOrEqual(400);
});

test('a playlist keeps its title, its order and its notes', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 80 });
  fc.assert(
    fc.property(
      line,
      fc.subarray(published, { minLength: 1, maxLength: 30 }),
      fc.array(line, { maxLength: 30 }),
      (title, paths, notes) => {
        const basket = paths.reduce((made, path, at) => noted(made, path, notes[at] ?? ''), {
          ...basketOf(paths),
          title,
        });
        const read = parsePlaylist(formatPlaylist(basket));
        expect(read?.title).toBe(title.trim().toWellFormed());
        expect(read?.items.map(({ code }) => code)).toEqual(paths.map(shortCode));
        expect(read?.items.map(({ note }) => note)).toEqual(
          basket.entries.map(({ note }) => note.trim().replaceAll('~', '-').toWellFormed()),
        );
      },
    ),
  );
});

test('no fragment, no query and no kept text breaks what reads it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webQueryParameters(), fc.json()), (text) => {
      expect(parsePlaylist(`#v=1&b=${text}`)?.items.length ?? 1).toBeGreaterThan(0);
      parsePlaylist(text);
      const paper = parsePaper(`?paper=${text}`);
      if (paper !== 'unreadable') expect(paper?.codes.length).toBeGreaterThan(0);
      expect(parseBasket(text).entries.every(({ path }) => path.startsWith('/'))).toBe(true);
    }),
  );
});

test('an address of a newer form, or of none, is no playlist', () => {
  expect(parsePlaylist('#v=2&b=abcde')).toBeUndefined();
  expect(parsePlaylist('#limits')).toBeUndefined();
  expect(parsePlaylist('')).toBeUndefined();
  expect(LONGEST_ADDRESS).toBe(2000);
});

test('a paper keeps its questions, its order, its seed and its time; a cut address is told', () => {
  const paper = {
    title: 'Friday & more',
    seed: 'abc1',
    minutes: 20,
    codes: ['aaaaa', 'bbbbb', 'ccccc'],
  };
  const query = formatPaper(paper);
  expect(parsePaper(query)).toEqual(paper);
  expect(parsePaper('?mode=exam')).toBeUndefined();
  expect(parsePaper(formatPaper({ ...paper, title: '' }).slice(0, -2))).toBe('unreadable');
  expect(parsePaper('?paper=2.a.0.aaaaa')).toBe('unreadable');
});

test('the id of a paper follows from its questions, their order and the seed', () => {
  const paper = { seed: 'abc1', codes: ['aaaaa', 'bbbbb'] };
  expect(paperId({ ...paper, codes: ['bbbbb', 'aaaaa'] })).not.toBe(paperId(paper));
  expect(paperId({ ...paper, seed: 'abc2' })).not.toBe(paperId(paper));
  expect(paperOfSession(paperSession(paper))).toBe(paperId(paper));
  expect(paperOfSession('5f0c')).toBeUndefined();
});

test('a basket has each block once, moves it to the ends at most, and comes back from storage', () => {
  const basket = basketOf(['/a/', '/b/', '/c/', '/a/']);
  const order = (made: typeof basket) => made.entries.map(({ path }) => path).join('');
  expect(order(basket)).toBe('/a//b//c/');
  expect(order(moved(basket, '/c/', -9))).toBe('/c//a//b/');
  expect(order(moved(basket, '/a/', 1))).toBe('/b//a//c/');
  expect(order(removed(basket, '/b/'))).toBe('/a//c/');
  expect(parseBasket(JSON.stringify(noted(basket, '/b/', 'my words')))).toEqual(
    noted(basket, '/b/', 'my words'),
  );
});

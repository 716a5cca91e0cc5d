import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listedAddresses } from '../../../src/checks/addresses.ts';
import { withPlaylist } from '../../../src/educators/adopt-playlist.ts';
import {
  added,
  EMPTY,
  grouped,
  headed,
  moved,
  noted,
  parseBasket,
  removed,
  takenWords,
} from '../../../src/educators/basket.ts';
import {
  formatPaper,
  paperId,
  paperOfSession,
  paperSeed,
  paperSession,
  parsePaper,
} from '../../../src/educators/paper-address.ts';
import { formatPlaylist, LONGEST_ADDRESS } from '../../../src/educators/playlist-address.ts';
import { isNewerPlaylist, parsePlaylist } from '../../../src/educators/read-playlist.ts';
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

test('a playlist keeps its title, its order, its headings and its notes', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 80 });
  fc.assert(
    fc.property(
      line,
      fc.subarray(published, { minLength: 1, maxLength: 30 }),
      fc.array(line, { maxLength: 30 }),
      (title, paths, notes) => {
        const basket = paths.reduce((made, path, at) => noted(made, path, notes[at] ?? ''), {
          ...headed(basketOf(paths), paths[0] ?? '', 'To begin ~3.5 & ~- end~'),
          title,
        });
        const read = parsePlaylist(formatPlaylist(basket));
        expect(read?.whole).toBe(true);
        expect(read?.items[0]?.heading).toBe('To begin ~3.5 & ~- end~');
        expect(read?.title).toBe(title.trim().toWellFormed());
        expect(read?.items.map(({ code }) => code)).toEqual(paths.map(shortCode));
        expect(read?.items.map(({ note }) => note)).toEqual(
          basket.entries.map(({ note }) => note.trim().toWellFormed()),
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
      isNewerPlaylist(text);
      const paper = parsePaper(`?paper=${text}`);
      if (paper !== 'unreadable') expect(paper?.codes.length).toBeGreaterThan(0);
      expect(parseBasket(text).entries.every(({ path }) => path.startsWith('/'))).toBe(true);
    }),
  );
});

test('a playlist that was cut off anywhere is known to be cut, or is no playlist', () => {
  const basket = noted(
    headed(basketOf(published.slice(0, 4)), published[2] ?? '', 'Then'),
    published[1] ?? '',
    'Look here',
  );
  const whole = formatPlaylist({ ...basket, title: 'A & b' });
  const known = Array.from(whole, (_, at) => parsePlaylist(whole.slice(0, at)));
  expect(known.filter((read) => read?.whole)).toEqual([]);
  expect(known.filter(Boolean).length).toBeGreaterThan(20);
  // Those of the first edition came without a check.
  expect(parsePlaylist('#v=1&b=abcde12345')).toMatchObject({ whole: true });
  expect(parsePlaylist('#v=1&b=abcde123')).toMatchObject({ whole: false });
});

test('an address of a newer form, or of none, is no playlist', () => {
  expect(parsePlaylist('#v=2&b=abcde')).toBeUndefined();
  expect(['#v=2&b=abcde', '#v=1&b=abcde', '#v=x', ''].map(isNewerPlaylist)).toEqual([
    ...[true, false, false, false],
  ]);
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
  expect(parsePaper(query)).toEqual({ ...paper, whole: true });
  // Without its check, as in the first edition, with another time, and cut off in its title.
  const changed = [
    query.replace(/check=\w+&/, ''),
    query.replace('.20.', '.5.'),
    query.slice(0, -3),
  ];
  expect(changed.map(parsePaper)).toMatchObject([
    { whole: true },
    { whole: false },
    { whole: false },
  ]);
  expect(parsePaper('?mode=exam')).toBeUndefined();
  expect(parsePaper(formatPaper({ ...paper, title: '' }).slice(0, -2))).toBe('unreadable');
  expect(parsePaper('?paper=2.a.0.aaaaa')).toBe('unreadable');
  // Cut off between two questions, it would be another paper.
  const own = formatPaper({ ...paper, title: '', seed: paperSeed(paper.codes) });
  expect(parsePaper(own)).toMatchObject({ codes: paper.codes });
  expect(parsePaper(own.slice(0, -5))).toBe('unreadable');
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

test('what does not fit into a full basket is told', () => {
  const paths = Array.from({ length: 205 }, (_, n) => `/n${n}/`);
  expect(takenWords(basketOf(paths), paths)).toBe('In the basket: 200. It is full: 5 did not fit.');
  expect(takenWords(basketOf(['/a/']), ['/a/'])).toBe('In the basket: 1.');
});

const layout = ({ entries }: ReturnType<typeof basketOf>) =>
  entries.map(({ path, heading }) => `${heading ? `[${heading}]` : ''}${path}`).join(' ');

test('groups begin with a heading, a block that passes one is in the next group, and an empty group is gone', () => {
  const basket = headed(headed(basketOf(['/a/', '/b/', '/c/']), '/a/', 'One'), '/c/', 'Two');
  expect(layout(basket)).toBe('[One]/a/ /b/ [Two]/c/');
  expect(layout(moved(basket, '/b/', -1))).toBe('[One]/b/ /a/ [Two]/c/');
  expect(layout(moved(basket, '/b/', 1))).toBe('[One]/a/ [Two]/b/ /c/');
  expect(layout(moved(basket, '/c/', -1))).toBe('[One]/a/ /b/ /c/');
  expect(layout(removed(basket, '/a/'))).toBe('[One]/b/ [Two]/c/');
  expect(layout(removed(basket, '/c/'))).toBe('[One]/a/ /b/');
  expect(layout(removed(basket, '/x/'))).toBe(layout(basket));
  expect(layout(headed(basket, '/c/', ''))).toBe('[One]/a/ /b/ /c/');
  expect(parseBasket(JSON.stringify(basket))).toEqual(basket);
});

test('blocks are grouped by a name, each group where its first block stood', () => {
  const basket = headed(basketOf(['/a1/', '/b1/', '/a2/', '/c/']), '/b1/', 'Old');
  const nameOf = (path: string) => path.slice(1, 2).toUpperCase();
  expect(layout(grouped(basket, nameOf))).toBe('[A]/a1/ /a2/ [B]/b1/ [C]/c/');
  expect(layout(grouped(basket, () => ''))).toBe('/a1/ /b1/ /a2/ /c/');
});

test('a playlist is put to what a basket holds: nothing of hers is changed, and what is not there is told', () => {
  const own = { ...noted(basketOf(['/a/', '/b/']), '/a/', 'mine'), title: '' };
  const shared = {
    ...headed(noted(basketOf(['/a/', '/c/', '/gone/']), '/a/', 'theirs'), '/c/', 'Then'),
    title: 'Shared',
  };
  const list = parsePlaylist(formatPlaylist(shared));
  if (!list) throw new Error('no playlist');
  const paths = new Map(['/a/', '/b/', '/c/'].map((path) => [shortCode(path), path]));
  const { basket, lost } = withPlaylist(own, list, (code) => paths.get(code));
  expect(layout(basket)).toBe('/a/ /b/ [Then]/c/');
  expect(basket.entries[0]?.note).toBe('mine');
  expect(basket.title).toBe('Shared');
  expect(lost).toEqual(['1 block of the playlist is no longer on this site.']);
  const full = basketOf(Array.from({ length: 200 }, (_, n) => `/n${n}/`));
  const more = withPlaylist(full, { ...list, whole: false }, (code) => paths.get(code));
  expect(more.basket.entries).toHaveLength(200);
  expect(more.lost).toEqual([
    expect.stringContaining('cut off or changed'),
    '1 block of the playlist is no longer on this site.',
    '2 blocks did not fit: a basket holds 200.',
  ]);
});

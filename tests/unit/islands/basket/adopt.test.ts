import { expect, test } from 'vitest';
import { EMPTY } from '../../../../src/educators/basket.ts';
import { formatPlaylist, VERSION } from '../../../../src/educators/playlist-address.ts';
import { NEWER } from '../../../../src/educators/read-playlist.ts';
import type { TakeEntry } from '../../../../src/educators/take-index.ts';
import { adopted } from '../../../../src/islands/basket/adopt.ts';

const entry = (path: string) => ({ path }) as TakeEntry;
const list = (...paths: string[]) =>
  formatPlaylist({
    ...EMPTY,
    title: 'For Tuesday',
    entries: paths.map((path) => ({ path, note: '', heading: '' })),
  }).replace(/^[^#]*/, '');
const index = new Map([
  ['/breast/#heat', entry('/breast/#heat')],
  // What was found at an old address is taken along by its new one.
  ['/old/#cold', entry('/breast/#cold')],
]);
const paths = (fragment: string) =>
  adopted(fragment, EMPTY, index).basket?.entries.map(({ path }) => path);

test('the blocks of a playlist are put into the basket, by the addresses that they have today', () => {
  expect(paths(list('/old/#cold', '/breast/#heat'))).toEqual(['/breast/#cold', '/breast/#heat']);
  expect(adopted(list('/breast/#heat'), EMPTY, index)).toMatchObject({
    ...{ basket: { title: 'For Tuesday' }, said: '' },
  });
});

test('what the site has no more is said', () => {
  const { basket, said } = adopted(list('/breast/#heat', '/gone/#one'), EMPTY, index);
  expect(basket?.entries).toHaveLength(1);
  expect(said).toBe('1 block of the playlist is no longer on this site.');
});

test('an address without a playlist changes nothing, and one of a newer form says so', () => {
  expect(adopted('', EMPTY, index)).toEqual({ said: '' });
  expect(adopted('#a-heading', EMPTY, index)).toEqual({ said: '' });
  expect(adopted(`#v=${Number(VERSION) + 1}&b=abcde`, EMPTY, index)).toEqual({ said: NEWER });
});

import { type Basket, MOST } from './basket.ts';
import { shortCode, splitCodes } from './short-code.ts';

/** Blocks in an order, with notes: all of it stands in the fragment of an address, which no host sees. */
export interface Playlist {
  title: string;
  items: readonly { code: string; note: string }[];
}

/** Most characters that all mail programs and learning systems leave of an address. */
export const LONGEST_ADDRESS = 2000;

/** Version of the form of addresses; a page knows all that there ever were. */
const VERSION = '1';

/** The fragment of a playlist: `v=1&t=Title&b=codes&n=2.a+note~4.another`. */
export function formatPlaylist({ title, entries }: Basket): string {
  const notes = entries.flatMap(({ note }, at) =>
    note.trim() ? `${at}.${note.trim().replaceAll('~', '-')}` : [],
  );
  const params = new URLSearchParams({ v: VERSION });
  if (title.trim()) params.set('t', title.trim());
  params.set('b', entries.map(({ path }) => shortCode(path)).join(''));
  if (notes.length > 0) params.set('n', notes.join('~'));
  return `#${params}`;
}

/** Reads a fragment; any text is safe. Nothing where it is no playlist, or one of a form that is not known yet. */
export function parsePlaylist(fragment: string): Playlist | undefined {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  if (params.get('v') !== VERSION) return undefined;
  const codes = [...new Set(splitCodes(params.get('b') ?? ''))].slice(0, MOST.entries);
  if (codes.length === 0) return undefined;
  const notes = new Map(
    (params.get('n') ?? '').split('~').flatMap((note): [number, string][] => {
      const [, at, text] = /^(\d{1,3})\.([\s\S]+)$/.exec(note) ?? [];
      return at && text ? [[Number(at), text.slice(0, MOST.note)]] : [];
    }),
  );
  return {
    title: (params.get('t') ?? '').slice(0, MOST.title),
    items: codes.map((code, at) => ({ code, note: notes.get(at) ?? '' })),
  };
}

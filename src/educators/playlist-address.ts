import { type Basket, MOST } from './basket.ts';
import { shortCode, splitCodes } from './short-code.ts';

/** Blocks in an order, with notes: all of it stands in the fragment of an address, which no host sees. */
export interface Playlist {
  title: string;
  /** Whether all of the address arrived. */
  whole: boolean;
  items: readonly { code: string; note: string; heading: string }[];
}

/** Most characters that all mail programs and learning systems leave of an address. */
export const LONGEST_ADDRESS = 2000;

/** Version of the form of addresses; a page knows all that there ever were. */
const VERSION = '1';

/** The fragment of a playlist: `v=1&c=check&t=Title&b=codes&n=2.a+note~4.another&h=0.A+group~3.Another`. */
export function formatPlaylist({ title, entries }: Basket): string {
  const params = new URLSearchParams();
  if (title.trim()) params.set('t', title.trim().toWellFormed());
  params.set('b', entries.map(({ path }) => shortCode(path)).join(''));
  const notes = byPlace(entries.map(({ note }) => note));
  if (notes) params.set('n', notes);
  const headings = byPlace(entries.map(({ heading }) => heading ?? ''));
  if (headings) params.set('h', headings);
  return `#${new URLSearchParams({ v: VERSION, c: checkOf(params) })}&${params}`;
}

/** A code that follows from all of a playlist: an address that was cut off has another. */
function checkOf(params: URLSearchParams): string {
  return shortCode(['t', 'b', 'n', 'h'].map((name) => params.get(name) ?? '').join('\n'));
}

/** Words with the places that they belong to. */
function byPlace(words: readonly string[]): string {
  return words
    .flatMap((text, at) =>
      text.trim() ? `${at}.${text.trim().replaceAll('~', '-').toWellFormed()}` : [],
    )
    .join('~');
}

function atPlaces(text: string | null, longest: number): Map<number, string> {
  return new Map(
    (text ?? '').split('~').flatMap((part): [number, string][] => {
      const [, at, words] = /^(\d{1,3})\.([\s\S]+)$/.exec(part) ?? [];
      return at && words ? [[Number(at), words.slice(0, longest)]] : [];
    }),
  );
}

/** Reads a fragment; any text is safe. Nothing where it is no playlist, or one of a form that is not known yet. */
export function parsePlaylist(fragment: string): Playlist | undefined {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  if (params.get('v') !== VERSION) return undefined;
  const blocks = params.get('b') ?? '';
  const codes = [...new Set(splitCodes(blocks))].slice(0, MOST.entries);
  if (codes.length === 0) return undefined;
  const notes = atPlaces(params.get('n'), MOST.note);
  const headings = atPlaces(params.get('h'), MOST.heading);
  return {
    title: (params.get('t') ?? '').slice(0, MOST.title),
    // Addresses of the first edition have no check.
    whole: params.has('c') ? params.get('c') === checkOf(params) : blocks.length % 5 === 0,
    items: codes.map((code, at) => ({
      ...{ code, note: notes.get(at) ?? '', heading: headings.get(at) ?? '' },
    })),
  };
}

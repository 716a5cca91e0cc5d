import { MOST } from './basket.ts';
import { checkOf, VERSION } from './playlist-address.ts';
import { splitCodes } from './short-code.ts';

/** Blocks in an order, with notes: all of it stands in the fragment of an address, which no host sees. */
export interface Playlist {
  title: string;
  /** Whether all of the address arrived. */
  whole: boolean;
  items: readonly { code: string; note: string; heading: string }[];
}

/** What is said of a playlist of a form that is not known yet. */
export const NEWER =
  'This playlist is of a newer kind than this page knows: load the page anew, with the network.';
/** What is said of a playlist that did not arrive whole. */
export const CUT =
  'The address was cut off or changed on its way, so that blocks or words may be missing: ask for it once more.';

/** What is said of an address that holds something, and no playlist. */
export const NO_PLAYLIST = 'This address is no playlist, or it was cut off: ask for it once more.';

function atPlaces(text: string | null, longest: number): Map<number, string> {
  return new Map(
    (text ?? '').split(/~(?=\d)/).flatMap((part): [number, string][] => {
      const [, at, words] = /^(\d{1,3})\.([\s\S]+)$/.exec(part) ?? [];
      return at && words ? [[Number(at), words.replaceAll('~-', '~').slice(0, longest)]] : [];
    }),
  );
}

/** Whether a fragment is a playlist of a form that is not known yet. */
export function isNewerPlaylist(fragment: string): boolean {
  const version = new URLSearchParams(fragment.replace(/^#/, '')).get('v') ?? '';
  return /^\d{1,3}$/.test(version) && Number(version) > Number(VERSION);
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

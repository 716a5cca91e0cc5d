import { withPlaylist } from '../../educators/adopt-playlist.ts';
import type { Basket } from '../../educators/basket.ts';
import {
  isNewerPlaylist,
  NEWER,
  NO_PLAYLIST,
  parsePlaylist,
} from '../../educators/read-playlist.ts';
import { shortCode } from '../../educators/short-code.ts';
import type { TakeEntry } from '../../educators/take-index.ts';

/** A basket with the playlist of an address, where it is one, and what is to be said of it. */
export function adopted(
  fragment: string,
  basket: Basket,
  index: ReadonlyMap<string, TakeEntry>,
): { basket?: Basket; said: string } {
  const list = parsePlaylist(fragment);
  if (isNewerPlaylist(fragment)) return { said: NEWER };
  if (!list) return { said: fragment.includes('=') ? NO_PLAYLIST : '' };
  const paths = new Map([...index].map(([path, entry]) => [shortCode(path), entry.path]));
  const { basket: made, lost } = withPlaylist(basket, list, (code) => paths.get(code));
  return { basket: made, said: lost.join(' ') };
}

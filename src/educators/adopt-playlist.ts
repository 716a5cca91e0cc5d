import { added, type Basket, headed, MOST, noted } from './basket.ts';
import { CUT, type Playlist } from './read-playlist.ts';

/**
 * A basket with the blocks of a playlist at its end. What was in it stays as it was, words included.
 * @param pathOf the address of a block by its short code; nothing where the site has it no more
 * @returns the basket, and a sentence on each thing of the playlist that is not in it
 */
export function withPlaylist(
  basket: Basket,
  { title, whole, items }: Playlist,
  pathOf: (code: string) => string | undefined,
): { basket: Basket; lost: string[] } {
  let made: Basket = { ...basket, title: basket.title.trim() ? basket.title : title };
  let [gone, over] = [0, 0];
  for (const { code, note, heading } of items) {
    const path = pathOf(code);
    if (path === undefined) gone += 1;
    else if (!made.entries.some((entry) => entry.path === path)) {
      const more = added(made, path);
      if (more === made) over += 1;
      made = headed(noted(more, path, note), path, heading);
    }
  }
  const lost = [
    ...(whole ? [] : [CUT]),
    ...(gone > 0
      ? [`${blocks(gone)} of the playlist ${gone === 1 ? 'is' : 'are'} no longer on this site.`]
      : []),
    ...(over > 0 ? [`${blocks(over)} did not fit: a basket holds ${MOST.entries}.`] : []),
  ];
  return { basket: made, lost };
}

function blocks(count: number): string {
  return `${count} ${count === 1 ? 'block' : 'blocks'}`;
}

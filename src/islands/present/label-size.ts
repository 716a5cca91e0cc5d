/** Size in CSS pixels of the smallest letters on a projector of 1920 by 1080, from which a last row reads. */
const PROJECTED = 24;
/** How much larger than they must be the letters may become where there is room; largest first. */
const GROWTH = [2, 1.8, 1.6, 1.45, 1.3, 1.15];

/**
 * The sizes in CSS pixels that the letters of what is presented may have, largest first; the last is the least.
 * @param window the viewport in CSS pixels
 * @param onPage the size of the smallest letters on the page, below which they never go
 */
export function labelSizes(window: { width: number; height: number }, onPage: number): number[] {
  const least = Math.max(
    PROJECTED * Math.min(1, window.width / 1920, window.height / 1080),
    onPage,
  );
  return [...GROWTH.map((factor) => factor * least), least].map(
    (size) => Math.round(size * 100) / 100,
  );
}

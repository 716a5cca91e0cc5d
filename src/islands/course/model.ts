/**
 * The heading whose part is being read: the last one above the line a third down the window.
 * @param tops distances of the headings from the window's top in CSS pixels, in reading order
 * @returns its index, or -1 above the first heading
 */
export function currentHeading(tops: readonly number[], windowHeight: number): number {
  return tops.findLastIndex((top) => top <= windowHeight / 3);
}

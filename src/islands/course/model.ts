/**
 * The heading whose part is being read: the last one above the line a third down the window.
 * @param tops distances of the headings from the window's top in CSS pixels, in reading order
 * @returns its index, or -1 above the first heading
 */
export function currentHeading(tops: readonly number[], windowHeight: number): number {
  return tops.findLastIndex((top) => top <= windowHeight / 3);
}

/** How many sections the course names at once; a longer course shows those around the current one. */
const SHOWN = 13;

/**
 * The part of a course that its navigation lists: all of a short one, a window of a long one.
 * @param current index of the section being read, or -1
 */
export function nearbySections<T>(sections: readonly T[], current: number): readonly T[] {
  if (sections.length <= SHOWN) return sections;
  const first = Math.min(Math.max(current - Math.floor(SHOWN / 2), 0), sections.length - SHOWN);
  return sections.slice(first, first + SHOWN);
}

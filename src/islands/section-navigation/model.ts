/**
 * The heading whose part is being read: the last one above the line a third down the window.
 * @param tops distances of the headings from the window's top in CSS pixels, in reading order
 * @returns its index, or -1 above the first heading
 */
export function currentHeading(tops: readonly number[], windowHeight: number): number {
  return tops.findLastIndex((top) => top <= windowHeight / 3);
}

/** Top and bottom of a box in CSS pixels. */
export interface VerticalSpan {
  top: number;
  bottom: number;
}

/**
 * How far a list has to be scrolled so that one of its entries stands in it whole, with a little room.
 * @returns CSS pixels, negative for up, 0 when it is in sight already
 */
export function scrollToShow(entry: VerticalSpan, list: VerticalSpan, room = 24): number {
  if (entry.top < list.top + room) return entry.top - list.top - room;
  if (entry.bottom > list.bottom - room) return entry.bottom - list.bottom + room;
  return 0;
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

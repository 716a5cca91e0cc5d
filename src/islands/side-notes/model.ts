/** A box in CSS pixels, relative to the document. */
export interface PageBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface NotePlacement {
  left: number;
  top: number;
  width: number;
  /** Whether the note stands in the margin rather than over the text. */
  inMargin: boolean;
}

const GAP = 8;
const WIDEST = 352;
const NARROWEST_MARGIN = 200;

/**
 * Where a note is shown: in the free margin beside its line when there is one, else under the words
 * that called it, or above them when there is room only there. It never covers these words, and it is
 * wholly inside the window wherever that leaves it a place.
 * @param anchor the words that called it
 * @param height height of the note once laid out
 * @param view the visible part of the document
 * @param margin the free column beside the text, when the page has one
 */
export function placeNote(
  anchor: PageBox,
  height: number,
  view: PageBox,
  margin?: PageBox,
): NotePlacement {
  if (margin && margin.width >= NARROWEST_MARGIN) {
    const lowest = view.top + view.height - height - GAP;
    const top = Math.max(Math.min(anchor.top, lowest), view.top + GAP);
    return { left: margin.left, top, width: Math.min(margin.width, WIDEST), inMargin: true };
  }
  const width = Math.min(WIDEST, view.width - 2 * GAP);
  const middle = anchor.left + anchor.width / 2 - width / 2;
  const left = Math.min(Math.max(middle, view.left + GAP), view.left + view.width - width - GAP);
  const below = anchor.top + anchor.height + GAP;
  const fits = below + height <= view.top + view.height - GAP;
  const above = anchor.top - height - GAP;
  return { left, top: fits || above < view.top ? below : above, width, inMargin: false };
}

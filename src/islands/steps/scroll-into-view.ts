/** Height of the page's own header with some room below it, in CSS pixels. */
const HEAD = 112;

/**
 * Scrolls, where it must, until parts of a drawing stand between the head of the page and the controls below,
 * and sideways in a drawing that is wider than its frame.
 */
export function scrollPartsIntoView(parts: readonly Element[], controls: Element): void {
  const boxes = parts.map((part) => part.getBoundingClientRect());
  if (boxes.length === 0) return;
  const above = Math.min(...boxes.map(({ top }) => top)) - HEAD;
  const below =
    Math.max(...boxes.map(({ bottom }) => bottom)) - controls.getBoundingClientRect().top + 8;
  if (above < 0) scrollBy(0, above);
  else if (below > 0) scrollBy(0, Math.min(above, below));

  const frame = parts[0]?.closest('.figure-scroll');
  if (!frame) return;
  const seen = frame.getBoundingClientRect();
  const left = Math.min(...boxes.map((box) => box.left));
  const right = Math.max(...boxes.map((box) => box.right));
  if (left < seen.left) frame.scrollLeft -= seen.left - left + 8;
  else if (right > seen.right) frame.scrollLeft += right - seen.right + 8;
}

import type { Box } from './node.ts';
import { el, paint, type Token, textBlock } from './svg.ts';
import { fonts } from './text.ts';

/** An area of the picture and its color. */
export interface Ground {
  box: Box;
  token: Token;
}

/**
 * A label with the ground it stands on repeated behind it, so that no line runs through its letters.
 * @param grounds areas above the page, outermost first; a label may stand across the edge of one
 */
export function labelBlock(lines: string[], box: Box, grounds: Ground[]): string {
  const patches = [{ box, token: 'paper' as Token }, ...grounds].flatMap(({ box: area, token }) => {
    const left = Math.max(box.x - box.width / 2, area.x - area.width / 2);
    const right = Math.min(box.x + box.width / 2, area.x + area.width / 2);
    const top = Math.max(box.y - box.height / 2, area.y - area.height / 2);
    const bottom = Math.min(box.y + box.height / 2, area.y + area.height / 2);
    if (right <= left || bottom <= top) return [];
    return [
      {
        whole: right - left > box.width - 0.1 && bottom - top > box.height - 0.1,
        left,
        top,
        right,
        bottom,
        token,
      },
    ];
  });
  const visible = patches.slice(patches.findLastIndex(({ whole }) => whole));
  return (
    visible
      .map(({ left, top, right, bottom, token }) =>
        el('rect', {
          x: left,
          y: top,
          width: right - left,
          height: bottom - top,
          fill: paint(token),
        }),
      )
      .join('') + textBlock(lines, box.x, box.y, fonts.label, 'ink-soft')
  );
}

import type { TimelineModel } from '../../../course/schema/diagram.ts';
import { type DiagramPicture, el, paint, part, textBlock } from './svg.ts';
import { type Font, fonts, lineHeight, widest, wrap } from './text.ts';

const width = 360;
const gutter = 18;
const heading: Font = { size: 15, weight: 600 };
const eventFont: Font = { size: 15, weight: 400 };

/** Draws a timeline from top to bottom, so that it fits a phone: times left, what happened right. */
export function drawTimeline({ periods }: TimelineModel): DiagramPicture {
  const labels = periods.map(({ text }) => wrap(text, 104, heading));
  const axis = Math.max(...labels.map((lines) => widest(lines, heading))) + gutter + 4;
  const left = axis + gutter;
  const parts: string[] = [];
  const dots: number[] = [];
  let y = 0;
  let section = '';
  let right = width;

  for (const [i, period] of periods.entries()) {
    if (period.section && period.section !== section) {
      section = period.section;
      y += i === 0 ? 0 : 10;
      parts.push(textBlock([section], left, y + 12, fonts.heading, 'ink-faint', 'start'));
      y += 30;
    }
    const dotY = y + lineHeight(eventFont) / 2;
    const label = labels[i] ?? [];
    const labelHeight = label.length * lineHeight(heading);
    const texts = [textBlock(label, axis - gutter, y + labelHeight / 2, heading, 'ink', 'end')];
    dots.push(dotY);
    let eventY = y;
    for (const event of period.events) {
      const lines = wrap(event, width - left - 2, eventFont);
      const height = lines.length * lineHeight(eventFont);
      texts.push(textBlock(lines, left, eventY + height / 2, eventFont, 'ink', 'start'));
      right = Math.max(right, left + widest(lines, eventFont) + 2);
      eventY += height + 8;
    }
    parts.push(part(i, ...texts));
    y = Math.max(eventY - 8, y + labelHeight) + 22;
  }

  const first = dots[0] ?? 0;
  const last = dots.at(-1) ?? 0;
  const line = el('path', {
    d: `M${axis} ${first}V${last}`,
    stroke: paint('rule-strong'),
    'stroke-width': '1.25',
  });
  const marks = dots.map((cy) =>
    el('circle', {
      cx: axis,
      cy,
      r: 5,
      fill: paint('paper'),
      stroke: paint('ink-soft'),
      'stroke-width': '2',
    }),
  );
  return { width: right, height: y - 22 + 4, content: [line, ...marks, ...parts].join('') };
}

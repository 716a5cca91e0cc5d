import { expect, test } from 'vitest';
import type { TimelineModel } from '../../../../src/course/schema/diagram.ts';
import { drawTimeline } from '../../../../src/diagrams/renderer/page/timeline.ts';
import { drawn, texts } from '../../drawn.ts';
import { withFixedWidths } from './fixed-widths.ts';

withFixedWidths();

const period = (section: string, text: string, ...events: string[]) => ({ section, text, events });
const draw = (...periods: TimelineModel['periods']) => drawTimeline({ type: 'timeline', periods });
const three = () =>
  draw(
    period('Heat', '2010', 'First', 'Second'),
    period('Heat', '2012'),
    period('Cold', '2020', 'Third'),
  );

test('times stand at the left of the line and what happened at its right, under the name of the part', () => {
  // A time and the first of its events stand on one line.
  expect(texts(three().content)).toEqual([
    { says: 'Heat', x: 70, y: 16.8 },
    { says: '2010', x: 34, y: 44.6 },
    { says: 'First', x: 70, y: 44.6 },
    { says: 'Second', x: 70, y: 71.6 },
    { says: '2012', x: 34, y: 112.6 },
    { says: 'Cold', x: 70, y: 165.8 },
    { says: '2020', x: 34, y: 193.6 },
    { says: 'Third', x: 70, y: 193.6 },
  ]);
  expect(three()).toMatchObject({ width: 360, height: 202 });
});

test('each time has a dot, and a line joins the first to the last', () => {
  const [line, ...rest] = drawn(three().content);
  expect(line).toMatchObject({
    name: 'path',
    has: { d: 'M52 39.5V188.5', 'stroke-width': '1.25' },
  });
  expect(line?.has.stroke).toBe('var(--rule-strong)');
  const dots = rest.filter(({ name }) => name === 'circle').map(({ has }) => has);
  expect(dots.map(({ cx, cy }) => [cx, cy])).toEqual([
    ['52', '39.5'],
    ['52', '107.5'],
    ['52', '188.5'],
  ]);
  expect(dots[0]).toMatchObject({ r: '5', fill: 'var(--paper)', stroke: 'var(--ink-soft)' });
  expect(dots[0]).toMatchObject({ 'stroke-width': '2' });
});

test('a time and its events are a part of the picture; the name of a section belongs to none', () => {
  const parts = drawn(three().content).filter(({ name }) => name === 'text');
  expect(parts.map(({ lines, part }) => `${part}: ${lines}`)).toEqual([
    ...['undefined: Heat', '0: 2010', '0: First', '0: Second', '1: 2012'],
    ...['undefined: Cold', '2: 2020', '2: Third'],
  ]);
});

test('the anchors and weights tell times, events and names apart', () => {
  const look = drawn(three().content)
    .filter(({ name }) => name === 'text')
    .map(({ has }) => [has['text-anchor'], has['font-weight'], has.fill]);
  expect(look.slice(0, 3)).toEqual([
    [undefined, '600', 'var(--ink-faint)'],
    ['end', '600', 'var(--ink)'],
    [undefined, undefined, 'var(--ink)'],
  ]);
});

test('without names of sections nothing stands between the times', () => {
  expect(texts(draw(period('', '2010', 'A'), period('', '2012', 'B')).content)).toEqual([
    { says: '2010', x: 34, y: 14.6 },
    { says: 'A', x: 70, y: 14.6 },
    { says: '2012', x: 34, y: 55.6 },
    { says: 'B', x: 70, y: 55.6 },
  ]);
});

test('long events are broken, and push down what comes after', () => {
  const long = 'An event of so many words that it needs two lines';
  const [, event, next] = texts(draw(period('', '2010', long, 'Next')).content);
  expect(event?.says.split(' / ')).toHaveLength(2);
  expect((next?.y ?? 0) - (event?.y ?? 0)).toBe(2 * 19 + 8);
});

test('a long time is broken, moves the line to the right, and keeps the next time below it', () => {
  const { content, height } = draw(
    period('', 'Before the first trial', 'A'),
    period('', '2012', 'B'),
  );
  expect(texts(content).map(({ says }) => says)).toEqual([
    ...['Before the / first trial', 'A', '2012', 'B'],
  ]);
  // Eleven letters are the longest line.
  expect(drawn(content)[0]?.has.d).toBe('M104.5 9.5V69.5');
  expect(height).toBe(2 * 19 + 22 + 19 + 4);
});

test('a picture is as wide as a word that cannot be broken', () => {
  const { width } = draw(period('', '2010', 'x'.repeat(50)), period('', '2012', 'short'));
  expect(width).toBe(70 + 50 * 7.5 + 2);
});

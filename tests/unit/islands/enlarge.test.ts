import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  keyAction,
  largestZoom,
  moveBy,
  prefixIds,
  viewBox,
  wholeView,
  zoomBy,
} from '../../../src/islands/enlarge/model.ts';

const size = { width: 400, height: 200 };
const whole = wholeView(size);

test('at first the whole figure is seen', () => {
  expect(viewBox(whole, size, { x: 0, y: 0 })).toBe('0 0 400 200');
  expect(viewBox(whole, size, { x: -10, y: 5 })).toBe('-10 5 400 200');
});

test('zooming in shows the middle, zooming out again shows the whole', () => {
  const near = zoomBy(whole, size, 2);
  expect(viewBox(near, size, { x: 0, y: 0 })).toBe('100 50 200 100');
  expect(zoomBy(near, size, 0.5)).toEqual(whole);
});

test('the point under the pointer stays where it is', () => {
  expect(zoomBy(whole, size, 2, { x: 100, y: 50 })).toEqual({ zoom: 2, x: 150, y: 75 });
});

test('the view never goes beyond the limits of zoom nor the edges of the figure', () => {
  const number = fc.double({ min: -1000, max: 1000, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), number, number)),
      (steps) => {
        let view = whole;
        for (const [factor, x, y] of steps)
          view = moveBy(zoomBy(view, size, factor, { x, y }), size, x, y);
        expect(view.zoom).toBeGreaterThanOrEqual(1);
        expect(view.zoom).toBeLessThanOrEqual(largestZoom);
        const half = { x: size.width / view.zoom / 2, y: size.height / view.zoom / 2 };
        expect(view.x - half.x).toBeGreaterThanOrEqual(-1e-6);
        expect(view.x + half.x).toBeLessThanOrEqual(size.width + 1e-6);
        expect(view.y - half.y).toBeGreaterThanOrEqual(-1e-6);
        expect(view.y + half.y).toBeLessThanOrEqual(size.height + 1e-6);
      },
    ),
  );
});

test('plus works with and without the shift key; other keys are left to the browser', () => {
  expect(keyAction('+')).toEqual(keyAction('='));
  expect(keyAction('0')).toBe('fit');
  expect(keyAction('ArrowLeft')).toEqual({ move: [-0.15, 0] });
  expect(keyAction('Escape')).toBeUndefined();
  expect(keyAction('a')).toBeUndefined();
});

test('a copy gets ids of its own, and its references follow', () => {
  expect(
    prefixIds(
      '<svg id="a" aria-labelledby="t d"><title id="t">id="x"</title><use href="#g"/><path fill="url(#p)" data-id="k"/></svg>',
      'c-',
    ),
  ).toBe(
    '<svg id="c-a" aria-labelledby="c-t c-d"><title id="c-t">id="x"</title><use href="#c-g"/><path fill="url(#c-p)" data-id="k"/></svg>',
  );
});

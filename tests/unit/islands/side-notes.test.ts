import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PageBox, placeNote } from '../../../src/islands/side-notes/model.ts';

const GAP = 8;
const view: PageBox = { left: 0, top: 1000, width: 1200, height: 800 };
const word = (change: Partial<PageBox> = {}): PageBox => ({
  left: 500,
  top: 1300,
  width: 40,
  height: 20,
  ...change,
});

test('a note stands under the middle of its words', () => {
  expect(placeNote(word(), 100, view)).toEqual({
    left: 344,
    top: 1328,
    width: 352,
    inMargin: false,
  });
});

test('where there is no room below it stands above', () => {
  expect(placeNote(word({ top: 1750 }), 100, view).top).toBe(1750 - 100 - GAP);
});

test('where there is room on neither side it stays below, where scrolling shows it', () => {
  expect(placeNote(word({ top: 1400 }), 700, view).top).toBe(1428);
});

test('at an edge it moves inward', () => {
  expect(placeNote(word({ left: 0 }), 100, view).left).toBe(GAP);
  expect(placeNote(word({ left: 1180 }), 100, view).left).toBe(1200 - 352 - GAP);
});

test('on a narrow screen it takes the width there is', () => {
  const { left, width } = placeNote(word({ left: 100 }), 100, { ...view, width: 320 });
  expect([left, width]).toEqual([GAP, 304]);
});

test('with a free margin it stands beside its line, no wider than is good to read', () => {
  const margin = { left: 900, top: 0, width: 284, height: 0 };
  expect(placeNote(word(), 100, view, margin)).toEqual({
    left: 900,
    top: 1300,
    width: 284,
    inMargin: true,
  });
  expect(placeNote(word(), 100, view, { ...margin, width: 600 }).width).toBe(352);
});

test('a margin too narrow for words is not used', () => {
  const margin = { left: 1050, top: 0, width: 134, height: 0 };
  expect(placeNote(word(), 100, view, margin).inMargin).toBe(false);
});

const boxes = fc
  .record({
    view: fc.record({
      left: fc.integer({ min: 0, max: 50 }),
      top: fc.integer({ min: 0, max: 5000 }),
      width: fc.integer({ min: 240, max: 2000 }),
      height: fc.integer({ min: 200, max: 1500 }),
    }),
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
    width: fc.integer({ min: 1, max: 200 }),
    noteHeight: fc.integer({ min: 20, max: 700 }),
    withMargin: fc.boolean(),
  })
  .map(({ view, x, y, width, noteHeight, withMargin }) => {
    const right = view.left + view.width;
    const margin = { left: right - 266, top: 0, width: 250, height: 0 };
    return {
      view,
      noteHeight,
      anchor: {
        left: view.left + x * (view.width - width),
        top: view.top + y * (view.height - 20),
        width,
        height: 20,
      },
      margin: withMargin && view.width > 700 ? margin : undefined,
    };
  });

test('sideways a note is always inside the window', () => {
  fc.assert(
    fc.property(boxes, ({ anchor, noteHeight, view, margin }) => {
      const { left, width } = placeNote(anchor, noteHeight, view, margin);
      expect(width).toBeGreaterThan(0);
      expect(left).toBeGreaterThanOrEqual(view.left);
      expect(left + width).toBeLessThanOrEqual(view.left + view.width);
    }),
  );
});

test('up and down a note is inside the window wherever there is room for it', () => {
  fc.assert(
    fc.property(boxes, ({ anchor, noteHeight, view, margin }) => {
      const bottom = view.top + view.height;
      const roomBelow = bottom - (anchor.top + anchor.height) - 2 * GAP;
      const roomAbove = anchor.top - view.top - 2 * GAP;
      const room = margin ? view.height - 2 * GAP : Math.max(roomBelow, roomAbove);
      fc.pre(noteHeight <= room);
      const { top } = placeNote(anchor, noteHeight, view, margin);
      expect(top).toBeGreaterThanOrEqual(view.top);
      expect(top + noteHeight).toBeLessThanOrEqual(bottom);
    }),
  );
});

test('a note over the text never covers the words that called it', () => {
  fc.assert(
    fc.property(boxes, ({ anchor, noteHeight, view }) => {
      const { top } = placeNote(anchor, noteHeight, view);
      expect(top >= anchor.top + anchor.height || top + noteHeight <= anchor.top).toBe(true);
    }),
  );
});

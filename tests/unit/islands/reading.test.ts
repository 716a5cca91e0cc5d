import { expect, test } from 'vitest';
import { begin, finish, type Seen } from '../../../src/islands/reading/model.ts';

const nothing: Seen = { begun: new Map(), done: new Set() };

test('a part counts as read when its end is seen some time after its beginning', () => {
  const seen = begin(nothing, 'limits', 1000);
  expect(finish(seen, 'limits', 10_000).read).toBe('limits');
});

test('a part that is scrolled past in a hurry is not read', () => {
  const seen = begin(nothing, 'limits', 1000);
  expect(finish(seen, 'limits', 3000).read).toBeUndefined();
});

test('a part whose beginning was never on the screen is not read', () => {
  expect(finish(nothing, 'limits', 99_000).read).toBeUndefined();
});

test('a part is read once', () => {
  const { seen } = finish(begin(nothing, 'limits', 0), 'limits', 9000);
  expect(finish(seen, 'limits', 20_000).read).toBeUndefined();
});

test('coming back to a beginning does not start the time anew', () => {
  const seen = begin(begin(nothing, 'limits', 0), 'limits', 8500);
  expect(finish(seen, 'limits', 9000).read).toBe('limits');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { optionOrder, shuffled } from '../../../../src/learner/session/shuffle.ts';

test('a shuffle keeps every item', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 })), fc.string(), (items, seed) => {
      expect(shuffled(items, seed).sort()).toEqual([...items].sort());
    }),
  );
});

test('the same seed gives the same order, in every browser', () => {
  expect(shuffled(['a', 'b', 'c', 'd', 'e'], 'seed')).toEqual(['c', 'b', 'd', 'a', 'e']);
});

test('each order of four options is about as likely as any other', () => {
  const counts = new Map<string, number>();
  for (let attempt = 0; attempt < 4800; attempt += 1) {
    const order = shuffled([0, 1, 2, 3], `attempt-${attempt}`).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  expect(Math.min(...counts.values())).toBeGreaterThan(140);
  expect(Math.max(...counts.values())).toBeLessThan(260);
});

test('options whose order means something stay in place', () => {
  expect(optionOrder({ type: 'single', options: 4, lockOrder: true }, 'any')).toEqual([0, 1, 2, 3]);
});

test('what is to be put in order is never shown in the right order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.string(), (options, seed) => {
      const order = optionOrder({ type: 'order', options }, seed);
      expect(order.every((option, at) => option === at)).toBe(false);
      expect(order.toSorted()).toEqual(Array.from({ length: options }, (_, at) => at));
    }),
  );
});

test('what is to be put in order stands as it was shuffled, but for the right order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.string(), (options, seed) => {
      const stored = Array.from({ length: options }, (_, at) => at);
      const order = shuffled(stored, seed);
      const isRight = order.join() === stored.join();
      expect(optionOrder({ type: 'order', options }, seed)).toEqual(
        isRight ? [...stored.slice(1), 0] : order,
      );
      expect(optionOrder({ type: 'single', options }, seed)).toEqual(order);
    }),
  );
});

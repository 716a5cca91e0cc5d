import { expect, test } from 'vitest';
import { givens } from '../../../../src/illustrations/ablation/mechanism.ts';
import { formatGiven, parseGiven } from '../../../../src/islands/lab-what-is-given/model.ts';

test('an address that says nothing gives everything, and everything says nothing', () => {
  expect([...parseGiven('')]).toEqual([...givens]);
  expect(formatGiven(new Set(givens))).toBe('');
});

test('what is given stands in the address by name, in one order, and is read again', () => {
  const given = new Set(['pd-1', 'ablation'] as const);
  expect(formatGiven(given)).toBe('?given=ablation,pd-1');
  expect([...parseGiven('?given=pd-1,ablation')]).toEqual(['ablation', 'pd-1']);
  expect([...parseGiven(formatGiven(given))]).toEqual(['ablation', 'pd-1']);
});

test('nothing can be given, and what does not exist is left out', () => {
  expect([...parseGiven('?given=')]).toEqual([]);
  expect([...parseGiven(formatGiven(new Set()))]).toEqual([]);
  expect([...parseGiven('?given=pd-1x,heat,ctla-4')]).toEqual(['ctla-4']);
});

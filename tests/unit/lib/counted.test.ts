import { expect, test } from 'vitest';
import { counted } from '../../../src/lib/counted.ts';

test('one thing has the noun alone, none and several have its ending', () => {
  expect(counted(1, 'figure')).toBe('1 figure');
  expect(counted(0, 'figure')).toBe('0 figures');
  expect(counted(12, 'figure')).toBe('12 figures');
  expect(counted(2, 'box', 'es')).toBe('2 boxes');
});

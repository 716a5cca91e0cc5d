import { afterEach, expect, test, vi } from 'vitest';
import { deviceLine, isMetered, type Line } from '../../../src/lib/metered-line.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each<[string, Line | undefined, boolean]>([
  ['of which nothing is known', undefined, false],
  ['of which the browser tells nothing', {}, false],
  ['that is fast and free', { saveData: false, effectiveType: '4g', type: 'wifi' }, false],
  ['of a reader who saves data', { saveData: true }, true],
  ['that is paid by the byte', { type: 'cellular' }, true],
  ['that is slow', { effectiveType: '3g' }, true],
])('a line %s: asked before more is fetched, %s', (_, line, expected) => {
  expect(isMetered(line)).toBe(expected);
});

test('the line is what the browser tells, or nothing', () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  expect(deviceLine()).toEqual({ saveData: true });
  vi.stubGlobal('navigator', {});
  expect(deviceLine()).toBeUndefined();
  vi.stubGlobal('navigator', undefined);
  expect(deviceLine()).toBeUndefined();
});

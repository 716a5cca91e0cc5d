import { expect, test, vi } from 'vitest';
import type * as codeLoading from '../../../src/lib/load-code.ts';
import { loadCode } from '../../../src/lib/load-code.ts';
import { anew } from '../anew.ts';

const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

test('code that is there is used, and nothing else is done', async () => {
  const use = vi.fn();
  const otherwise = vi.fn();
  await loadCode(async () => 'code', use, otherwise);
  expect(use).toHaveBeenCalledExactlyOnceWith('code');
  expect(otherwise).not.toHaveBeenCalled();
});

test('where the code cannot be fetched, the plain page does instead', async () => {
  const use = vi.fn();
  const otherwise = vi.fn();
  await loadCode(gone, use, otherwise);
  expect(use).not.toHaveBeenCalled();
  expect(otherwise).toHaveBeenCalledOnce();
});

test('a fault of the code itself is not taken for code that is missing', async () => {
  const otherwise = vi.fn();
  const faulty = async () => {
    throw new Error('a fault');
  };
  await expect(loadCode(async () => 'code', faulty, otherwise)).rejects.toThrow('a fault');
  expect(otherwise).not.toHaveBeenCalled();
});

test('what was made of either is handed back, and a reader is told what to do', async () => {
  const { CODE_MISSING } = await anew<typeof codeLoading>('src/lib/load-code.ts');
  expect(
    await loadCode(
      async () => 2,
      (n) => n + 1,
      () => 0,
    ),
  ).toBe(3);
  expect(
    await loadCode(
      gone,
      () => 1,
      () => CODE_MISSING,
    ),
  ).toMatch(/reload the page/);
});

import { expect, test, vi } from 'vitest';
import { laterPlace } from '../../../src/checks/later-place.ts';

test('a place is looked for when it is asked, and only once', () => {
  const find = vi.fn(() => ({ line: 3, column: 7 }));
  const at = laterPlace('content/a.yaml', find);
  expect(at.file).toBe('content/a.yaml');
  expect(find).not.toHaveBeenCalled();
  expect({ ...at }).toEqual({ file: 'content/a.yaml', line: 3, column: 7 });
  expect(at.line).toBe(3);
  expect(at.column).toBe(7);
  expect(find).toHaveBeenCalledTimes(1);
});

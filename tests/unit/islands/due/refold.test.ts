import { expect, test, vi } from 'vitest';
import { foldEvents } from '../../../../src/learner/state/learner-state.ts';
import { answered, day } from '../../learner/arbitraries.ts';

test('what falls due is worked out from the log and the list of all items, and kept', async () => {
  vi.useFakeTimers({ now: day(3), toFake: ['Date'] });
  const items = [{ id: 'a' }];
  const kept = { due: 1 };
  const keepSummary = vi.fn(() => kept);
  vi.resetModules();
  vi.doMock('../../../../src/islands/practice/load.ts', () => ({ loadItems: async () => items }));
  vi.doMock('../../../../src/islands/due/kept-summary.ts', () => ({ keepSummary }));
  const { refold } = await import('../../../../src/islands/due/refold.ts');
  const events = [answered('a', 0)];
  expect(await refold(events)).toBe(kept);
  expect(keepSummary).toHaveBeenCalledExactlyOnceWith(foldEvents(events, day(3)), items);
  vi.useRealTimers();
  vi.doUnmock('../../../../src/islands/practice/load.ts');
  vi.doUnmock('../../../../src/islands/due/kept-summary.ts');
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onNewDay } from '../../../src/islands/due/new-day.ts';

/** As much of a page as the watch uses. */
function page() {
  const listeners = new Map<string, () => void>();
  const target = {
    visibilityState: 'visible',
    addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
  };
  vi.stubGlobal('document', target);
  vi.stubGlobal('window', target);
  return { comesBack: () => listeners.get('visibilitychange')?.() };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv('TZ', 'Europe/Berlin');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

test.each([
  ['an ordinary day', '2026-11-28T13:00:00Z', [10, 24]],
  ['the day on which the clock is set forward', '2026-03-28T12:00:00Z', [11, 23]],
  ['the day on which the clock is set back', '2026-10-24T12:00:00Z', [10, 25]],
])('on a page that stays open the day turns at midnight, before and after %s', (_, from, hours) => {
  page();
  vi.setSystemTime(from);
  const turned = vi.fn();
  onNewDay(turned);
  let expected = 0;
  for (const hoursToMidnight of hours) {
    vi.advanceTimersByTime(hoursToMidnight * 3_600_000 - 1000);
    expect(turned).toHaveBeenCalledTimes(expected);
    vi.advanceTimersByTime(1000);
    expected += 1;
    expect(turned).toHaveBeenCalledTimes(expected);
  }
});

test('where the device slept over midnight, the day turns when the page is looked at again', () => {
  const { comesBack } = page();
  vi.setSystemTime('2026-11-28T13:00:00Z');
  const turned = vi.fn();
  onNewDay(turned);
  comesBack();
  expect(turned).not.toHaveBeenCalled();
  vi.setSystemTime('2026-11-29T07:00:00Z');
  comesBack();
  expect(turned).toHaveBeenCalledTimes(1);
});

test('where the device slept over midnight with the page in front, the day turns within a minute', () => {
  page();
  vi.setSystemTime('2026-11-28T21:00:00Z');
  const turned = vi.fn();
  onNewDay(turned);
  // The calendar goes on while the timers stand still, and nothing tells the page.
  vi.setSystemTime('2026-11-29T07:00:00Z');
  vi.advanceTimersByTime(60_000);
  expect(turned).toHaveBeenCalledTimes(1);
});

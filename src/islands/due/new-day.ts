import { deviceTimeZone, localDays, nextDayMillis } from '../../learner/state/days.ts';

/**
 * Calls back when the device's calendar has turned to another day while the page stays open: at midnight,
 * or, where the device slept or the reader traveled meanwhile, when the page is looked at again.
 */
export function onNewDay(turned: () => void): void {
  const today = () => localDays(deviceTimeZone())(Date.now());
  let day = today();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    const now = Date.now();
    timer = setTimeout(look, nextDayMillis(now, deviceTimeZone()) - now);
    if (today() === day) return;
    day = today();
    turned();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
  window.addEventListener('pageshow', look);
  look();
}

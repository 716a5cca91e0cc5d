/** Every day of every place begins with a whole minute. */
const MINUTE_MILLIS = 60_000;

/**
 * Calls back when the device's calendar has turned to another day while the page stays open: at midnight,
 * or, where the device slept or the reader traveled meanwhile, when the page is looked at again. The clock of a
 * timer stands still while a device sleeps, so the calendar is looked at with each minute that begins.
 */
export function onNewDay(turned: () => void): void {
  const today = () => new Date().toDateString();
  let day = today();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(look, MINUTE_MILLIS - (Date.now() % MINUTE_MILLIS));
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

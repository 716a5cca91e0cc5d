/** How many days are told apart; what comes after them comes later. */
const TOLD = 2;

/**
 * What comes back when: `1 comes back today, 2 in 4 days.`; empty where nothing does.
 * @param days in how many days each item comes back, 0 for today
 */
export function returnsText(days: readonly number[]): string {
  const byDay = [...Map.groupBy(days, (day) => day)].sort(([a], [b]) => a - b);
  const told = byDay.slice(0, TOLD).map(([day, { length }], i) => {
    const back = length === 1 ? 'comes back ' : 'come back ';
    return `${length} ${i === 0 ? back : ''}${dayText(day)}`;
  });
  const later = byDay.slice(TOLD).reduce((sum, [, { length }]) => sum + length, 0);
  if (later > 0) told.push(`${later} later`);
  return told.length === 0 ? '' : `${told.join(', ')}.`;
}

function dayText(day: number): string {
  if (day === 0) return 'today';
  return day === 1 ? 'tomorrow' : `in ${day} days`;
}

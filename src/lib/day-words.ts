const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

/**
 * A day as readers write it: "28 November 2026", or short "28 Nov 2026".
 * @param day an ISO date, `2026-11-28`
 */
export function dayInWords(day: string, length: 'long' | 'short' = 'long'): string {
  const month = day.slice(5, 7);
  const name = MONTHS[Number(month) - 1] ?? month;
  return `${Number(day.slice(8))} ${length === 'short' ? name.slice(0, 3) : name} ${day.slice(0, 4)}`;
}

/**
 * How long the rest of a section takes, in whole minutes of at least one: its reading time by the share of parts
 * that are still to come.
 * @param part the part where reading stopped; the whole section where it has no such part
 */
export function minutesLeft(minutes: number, parts: readonly string[], part: string): number {
  const read = Math.max(0, parts.indexOf(part));
  return Math.max(1, Math.round((minutes * (parts.length - read)) / (parts.length || 1)));
}

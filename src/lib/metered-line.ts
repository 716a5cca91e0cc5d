/** What some browsers tell of the line that a device is on (Network Information API). */
export interface Line {
  saveData?: boolean;
  effectiveType?: string;
  type?: string;
}

/** The line of this device; nothing where the browser does not tell. */
export function deviceLine(): Line | undefined {
  return (globalThis.navigator as (Navigator & { connection?: Line }) | undefined)?.connection;
}

/**
 * Whether more than the page itself is fetched only after asking: the reader saves data, pays by the byte, or has a slow
 * line. A line of which nothing is known is taken for a free one.
 */
export function isMetered(line: Line | undefined): boolean {
  const { saveData = false, effectiveType = '4g', type } = line ?? {};
  return saveData || type === 'cellular' || effectiveType !== '4g';
}

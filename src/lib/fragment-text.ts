/** The text of a fragment, `#PD%2D1` or `#PD-1`; what cannot be decoded is taken as it stands. */
export function fragmentText(hash: string): string {
  const raw = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

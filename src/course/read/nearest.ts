import { distance } from 'fastest-levenshtein';

/** The known id most like a mistyped one, or undefined when none is near or starts the same way. */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  const ids = [...known];
  const small = wrong.toLowerCase();
  const other = ids.find((id) => id !== wrong && id.toLowerCase() === small);
  if (other !== undefined) return other;
  let best: string | undefined;
  // A third of the letters may differ, two in short words, but never all of them.
  const most = Math.min(Math.max(2, Math.floor(wrong.length / 3)), wrong.length - 1);
  let bestDistance = most + 1;
  for (const id of ids) {
    const d = id.startsWith(`${wrong}-`) || wrong.startsWith(`${id}-`) ? 1 : distance(wrong, id);
    if (d < bestDistance) [best, bestDistance] = [id, d];
  }
  return best;
}

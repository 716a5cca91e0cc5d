import type { Verdict } from '../../course/schema/comparison.ts';
import { readQuery, writeQuery } from '../../lib/query.ts';

/** Which pair is shown, and whether its results are shown before the reader commits. */
export interface PairView {
  pair: string;
  results: boolean;
}

/**
 * Reads `?pair=breast-meta-analyses&results=1`, or the pair after `#`; any string is safe.
 * @param ids the pairs there are, at least one; the first stands for an unknown one
 */
export function parseView(search: string, hash: string, ids: readonly string[]): PairView {
  const asked = readQuery(search);
  const wanted = [asked.get('pair'), hash.slice(1)];
  return {
    pair: ids.find((id) => id === wanted[0]) ?? ids.find((id) => id === wanted[1]) ?? ids[0] ?? '',
    results: asked.get('results') === '1',
  };
}

/** The inverse of {@link parseView}; nothing for the first pair with its results hidden. */
export function formatView({ pair, results }: PairView, ids: readonly string[]): string {
  const address = new URLSearchParams();
  if (pair !== ids[0]) address.set('pair', pair);
  if (results) address.set('results', '1');
  return writeQuery(address);
}

/** The pair after another one; after the last comes the first. */
export function nextPair(pair: string, ids: readonly string[]): string {
  return ids[(ids.indexOf(pair) + 1) % ids.length] ?? pair;
}

/** What the reader marked, held against the judgments of a pair. */
export function summary(judged: ReadonlyMap<string, Verdict>, marked: ReadonlySet<string>): string {
  const of = (verdict: Verdict, among = [...judged.keys()]) =>
    among.filter((aspect) => judged.get(aspect) === verdict).length;
  const [differ, same, open] = [of('differs'), of('same'), of('unsaid')];
  const mine = [...judged.keys()].filter((aspect) => marked.has(aspect));
  const found = `Of ${judged.size} aspects, ${differ || 'none'} ${differ > 1 ? 'differ' : 'differs'}, ${same || 'none'} ${same > 1 ? 'are' : 'is'} the same, and ${open || 'none'} ${open > 1 ? 'are' : 'is'} left open or known for one side only.`;
  if (mine.length === 0) return `${found} You marked none.`;
  return `${found} You marked ${of('differs', mine)} that ${of('differs', mine) === 1 ? 'differs' : 'differ'}, ${of('same', mine)} the same, and ${of('unsaid', mine)} left open.`;
}

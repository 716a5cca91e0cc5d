import { type Given, givens } from '../../illustrations/ablation/mechanism.ts';
import { readQuery, writeQuery } from '../../lib/query.ts';

/** What an address says is given, `?given=ablation,pd-1`; everything where it says nothing. */
export function parseGiven(search: string): Set<Given> {
  const asked = readQuery(search).get('given');
  if (asked === null) return new Set(givens);
  const names = asked.split(',');
  return new Set(givens.filter((name) => names.includes(name)));
}

/** The query of an address for what is given; none for everything. */
export function formatGiven(given: ReadonlySet<Given>): string {
  if (given.size === givens.length) return '';
  const named = givens.filter((name) => given.has(name)).join(',');
  return writeQuery(new URLSearchParams({ given: named })).replaceAll('%2C', ',');
}

import type { SearchRecord } from './records.ts';

/**
 * A file of texts is closed before it has so many characters, the text of key sentences not counted. Larger ones
 * take less of the disk, as like texts are compressed together, and fewer requests for a list of results; but
 * each is waited for whole: 10,000 characters are 4 kB, 20 ms on a slow line.
 */
const fileCharacters = 10_000;

/**
 * The records of each file of texts, by their numbers. A page that fits into one is in one. A key sentence is in the
 * file of the part that it stands in, behind it.
 */
export function textGroups(records: readonly SearchRecord[]): number[][] {
  const groups: number[][] = [];
  let size = Number.POSITIVE_INFINITY;
  let lastPage = '';
  const parts = withClaims(records).map((numbers) => {
    const { url = '', text = '', shown = text } = records[numbers[0] ?? 0] ?? {};
    return { numbers, page: pageOf(url), length: shown.length };
  });
  const pages = new Map<string, number>();
  for (const { page, length } of parts) pages.set(page, (pages.get(page) ?? 0) + length);
  for (const { numbers, page, length } of parts) {
    const whole = pages.get(page) ?? 0;
    const added = page !== lastPage && whole <= fileCharacters ? whole : length;
    lastPage = page;
    if (size + added > fileCharacters) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(...numbers);
    size += length;
  }
  return groups;
}

/** The records in their order, each with the key sentences in it. */
function withClaims(records: readonly SearchRecord[]): number[][] {
  const claims = new Map<string, number[]>();
  for (const [n, { kind, url }] of records.entries())
    if (kind === 'claim') claims.set(pageOf(url), [...(claims.get(pageOf(url)) ?? []), n]);
  const placed = new Set<number>();
  return [...records.entries()]
    .filter(([, { kind }]) => kind !== 'claim')
    .map(([n, { url, text }]) => {
      const own = (claims.get(pageOf(url)) ?? []).filter(
        (claim) => !placed.has(claim) && text.includes(records[claim]?.text ?? ''),
      );
      for (const claim of own) placed.add(claim);
      return [n, ...own];
    })
    .concat(
      [...claims.values()]
        .flat()
        .filter((n) => !placed.has(n))
        .map((n) => [n]),
    );
}

function pageOf(url: string): string {
  return url.replace(/#.*/, '');
}

/** More words than these are waited for longer than they save: 5.6 kB are 2.7 kB compressed. */
const limit = 5_600;
/** A word in fewer texts is none of the site. */
const leastTexts = 3;
/** What a reference to a word takes in compressed text; a shorter word saves nothing. */
const referenceLength = 3;

/**
 * The words that texts have in common, as they are written, the most telling last: with them before each file of
 * texts, these are compressed as if they stood together. Words, no phrases: pages that are alike gain no more.
 */
export function frequentWords(texts: Iterable<string>): string {
  const counts = new Map<string, { all: number; texts: number }>();
  for (const text of texts) {
    const words = text.split(/\s+/).filter((word) => word.length > referenceLength);
    for (const word of words) {
      const count = counts.get(word) ?? { all: 0, texts: 0 };
      count.all += 1;
      counts.set(word, count);
    }
    for (const word of new Set(words)) (counts.get(word) ?? { texts: 0 }).texts += 1;
  }
  const worth = ([word, { all }]: [string, { all: number }]) =>
    all * (word.length + 1 - referenceLength);
  const best = [...counts]
    .filter(([, { texts }]) => texts >= leastTexts)
    .sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1));
  let joined = ' ';
  for (const [word] of best) {
    if (joined.includes(` ${word} `)) continue;
    if (joined.length + word.length + 1 > limit) break;
    joined = ` ${word}${joined}`;
  }
  return joined;
}

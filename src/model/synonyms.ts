/** The ways of writing one thing, as a glossary entry gives them. */
export interface GlossaryForms {
  term: string;
  abbreviation?: string | undefined;
  synonyms?: readonly string[] | undefined;
}

/** Two or more ways of writing the same thing, e.g. `['Immune checkpoint inhibitor', 'ICI']`. */
export type SynonymSet = readonly string[];

/** How many ways of asking one query becomes at most, the reader's own included. */
export const variantLimit = 6;

/**
 * Words that carry no question of their own, in small letters. As abbreviations they are meant only
 * when written in capitals: `US` is ultrasound, `us` is not.
 */
const fillers = new Set(
  `a act all am an and any are as at be by can did do does for from go had has have he her his how
  if in is it its may me my no nor not of off on one or our out own per she so than that the their
  there these this to too up us via was we were what when where which who why will with you`.split(
    /\s+/,
  ),
);

/** The query without words like "what is the"; unchanged when nothing else is in it or it is quoted. */
export function withoutFillers(query: string): string {
  if (query.startsWith('"')) return query;
  const words = query.split(' ').filter((word) => !fillers.has(word));
  return words.join(' ') || query;
}

/** One set for each entry that can be written in more than one way; differences of plural, case or hyphen do not count. */
export function synonymSets(entries: readonly GlossaryForms[]): SynonymSet[] {
  return entries
    .map(({ term, abbreviation, synonyms }) => {
      const forms = new Map<string, string>();
      for (const form of [term, abbreviation ?? '', ...(synonyms ?? [])].map((f) => f.trim())) {
        const key = phraseKey(form.split(/\s+/));
        if (key && !forms.has(key)) forms.set(key, form);
      }
      return [...forms.values()];
    })
    .filter((forms) => forms.length > 1);
}

/**
 * The query as written, then the same query with synonyms in place of what it names: fewest
 * replacements first, at most {@link variantLimit} in all. The longest name wins where several overlap.
 */
export function expandQuery(query: string, sets: readonly SynonymSet[]): string[] {
  const words = query.trim().split(/\s+/);
  let variants = [{ words, cost: 0 }];
  for (const { start, end, others } of namesIn(words, sets)) {
    variants = variants
      .flatMap((variant) => [
        variant,
        ...others
          .filter((other) => !variant.words.includes(other))
          .map((other, rank) => ({
            words: variant.words.map((word, at) =>
              at === start ? other : at > start && at < end ? '' : word,
            ),
            cost: variant.cost + rank + 1,
          })),
      ])
      .sort((a, b) => a.cost - b.cost)
      .slice(0, variantLimit);
  }
  return [...new Set(variants.map((variant) => variant.words.filter(Boolean).join(' ')))];
}

/** A stretch of the query that names something, and what else it is called. */
interface Name {
  start: number;
  end: number;
  others: string[];
}

function namesIn(words: readonly string[], sets: readonly SynonymSet[]): Name[] {
  const otherForms = otherFormsByKey(sets);
  const longest = Math.max(0, ...sets.flat().map((form) => form.split(/[\s-]+/).length));
  const names: Name[] = [];
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const end = start + length;
      const named = words.slice(start, end);
      const others = isOrdinary(named) ? undefined : otherForms.get(phraseKey(named));
      const overlaps = names.some((name) => start < name.end && end > name.start);
      if (others && !overlaps) names.push({ start, end, others });
    }
  }
  return names.sort((a, b) => a.start - b.start);
}

/** For each way of writing something, by its key, the other ways. */
function otherFormsByKey(sets: readonly SynonymSet[]): Map<string, string[]> {
  const others = new Map<string, string[]>();
  for (const set of sets) {
    const keyed = set.map((form) => ({ form, key: phraseKey(form.split(/\s+/)) }));
    for (const { key } of keyed) {
      const rest = keyed.filter((other) => other.key !== key).map(({ form }) => form);
      others.set(key, [...new Set([...(others.get(key) ?? []), ...rest])]);
    }
  }
  return others;
}

/** Whether the words are too common or too short to name anything as they are written. */
function isOrdinary(words: readonly string[]): boolean {
  const written = words.join(' ');
  return written.length < 2 || (fillers.has(written.toLowerCase()) && !isCapitals(written));
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

/** What stays the same when a phrase is written in the plural, with other hyphens or in another case. */
function phraseKey(words: readonly string[]): string {
  return words.map(wordKey).join('');
}

function wordKey(word: string): string {
  const plain = word.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
  // ICIs, AEs: an abbreviation of any length may take a plural s.
  if (/^[\p{Lu}\p{N}]{2,}s$/u.test(plain)) return plain.slice(0, -1).toLowerCase();
  const lower = plain.toLowerCase().replace(/(?<=..)(?:ies|y)$/, 'i');
  if (/(?:us|ss)$/.test(lower)) return lower;
  return lower.replace(/(?<=...)(?:es|is|e|s)$/, '');
}

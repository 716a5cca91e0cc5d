import { stem } from './stem.ts';
import { wordParts } from './words.ts';

/** The ways of writing one thing, as a glossary entry or a list of trade names gives them. */
export interface NamedThing {
  term: string;
  abbreviation?: string | undefined;
  synonyms?: readonly string[] | undefined;
}

/** Two or more ways of writing the same thing, e.g. `['immune checkpoint inhibitor', 'ICI']`. */
export type SynonymSet = readonly string[];

/** What search knows of words besides those that the site has. */
export interface SearchNames {
  /** Names of the same things. */
  same: readonly SynonymSet[];
  /** Words that readers type, with what the text says instead. */
  instead: readonly { word: string; text: readonly string[] }[];
}

/** What stays the same when a name is written in the plural, with other hyphens or in another case. */
export function nameKey(name: string): string {
  return name.split(/\s+/).flatMap(wordParts).map(stem).join('');
}

/** One set for each thing that can be written in more than one way; what has the same key does not count. */
export function synonymSets(things: readonly NamedThing[]): SynonymSet[] {
  return things
    .map(({ term, abbreviation, synonyms }) => {
      const forms = new Map<string, string>();
      for (const form of [term, abbreviation ?? '', ...(synonyms ?? [])].map((f) => f.trim())) {
        const key = nameKey(form);
        if (key && !forms.has(key)) forms.set(key, form);
      }
      return [...forms.values()];
    })
    .filter((forms) => forms.length > 1);
}

/** For the key of each way of writing something, the other ways; things that share a name share these. */
export function namesByKey(sets: readonly SynonymSet[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const set of sets) {
    for (const form of set) {
      const key = nameKey(form);
      const others = set.filter((other) => nameKey(other) !== key);
      names.set(key, [...new Set([...(names.get(key) ?? []), ...others])]);
    }
  }
  return names;
}

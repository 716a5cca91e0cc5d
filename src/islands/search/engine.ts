import { type SearchKind, searchKinds } from '../../model/search-kinds.ts';
import { expandQuery, type SynonymSet, withoutFillers } from '../../model/synonyms.ts';
import { gatherHits, type Hit, mergeHits } from './model.ts';

/** What a result shows; `excerpt` as Pagefind escapes and marks it. */
export interface ResultData {
  /** With the base path. */
  url: string;
  excerpt: string;
  meta: { title: string; page: string };
}

export interface ResultHit extends Hit {
  kind: SearchKind;
  data(): Promise<ResultData>;
}

export interface Answer {
  hits: ResultHit[];
  /** Variants of the query that found something too. */
  synonyms: string[];
  /** Whether nothing had all words of the query, so that the hits have some of them. */
  partial: boolean;
}

export interface Engine {
  /** Fetches what the query will need. */
  preload(query: string): void;
  find(query: string): Promise<Answer>;
}

interface PagefindHit extends Hit {
  /** Where the text matched; empty when only metadata did. */
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<ResultData>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  preload(query: string): Promise<void>;
  search(
    query: string | null,
    options?: { filters: Record<string, string[]> },
  ): Promise<{ results: PagefindHit[] }>;
}

/** To look something up, the text comes before questions about it. */
const exerciseWeight = 0.6;
const registryNumber = /^nct\d{8}$/i;

let engine: Promise<Engine> | undefined;
let attempts = 0;

/** Loads Pagefind and the synonyms once; after a failure the next call tries again. */
export function loadEngine(base: string): Promise<Engine> {
  engine ??= startEngine(base).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function startEngine(base: string): Promise<Engine> {
  // Browsers remember that a module could not be loaded, so another attempt needs another address.
  const address = `${base}pagefind/pagefind.js${attempts++ ? `?${attempts}` : ''}`;
  const [pagefind, sets] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<Pagefind>,
    loadSynonyms(`${base}search-synonyms.json`),
  ]);
  // A page's title helps a query of several words find a part of that page, but is no answer by itself.
  await pagefind.options({
    baseUrl: base,
    excerptLength: 20,
    excerptEllipsis: '…',
    ranking: { metaWeights: { page: 0.2 } },
  });
  const kinds = await kindsById(pagefind);

  const ask = async (query: string): Promise<ResultHit[]> => {
    const { results } = await pagefind.search(withoutFillers(query));
    return results.flatMap((hit) => {
      const kind = kinds.get(hit.id);
      const answers = hit.words.length > 0 || hit.matchedMetaFields?.includes('title');
      if (!kind || !answers) return [];
      const isExercise = kind === 'question' || kind === 'card';
      return [
        Object.assign(hit, { kind, score: isExercise ? hit.score * exerciseWeight : hit.score }),
      ];
    });
  };
  /** Only what has the words side by side, ranked as usual. */
  const askExactly = async (query: string): Promise<ResultHit[]> => {
    const [hits, exact] = await Promise.all([ask(query), ask(`"${query}"`)]);
    const ids = new Set(exact.map((hit) => hit.id));
    return hits.filter((hit) => ids.has(hit.id));
  };

  return {
    preload: (query) => void pagefind.preload(query).catch(() => {}),
    async find(query) {
      const [own = query, ...synonyms] = expandQuery(query, sets);
      const answers = await Promise.all([
        // A registry number is found or not; Pagefind would offer its neighbors.
        registryNumber.test(own) ? askExactly(own) : ask(own),
        // "Overall" and "survival" apart are not OS.
        ...synonyms.map((text) =>
          sets.some((set) => set.includes(text)) ? askExactly(text) : ask(text),
        ),
      ]);
      const hits = mergeHits(answers);
      const words = withoutFillers(own).split(' ');
      if (hits.length > 0 || words.length < 2) {
        const found = synonyms.filter((_, at) => answers[at + 1]?.length);
        return { hits, synonyms: found, partial: false };
      }
      const some = gatherHits(await Promise.all(words.map(ask)));
      return { hits: some, synonyms: [], partial: some.length > 0 };
    },
  };
}

/** Pagefind tells the kind of a result only with its text; asked once per kind, it need not be loaded for counting. */
async function kindsById(pagefind: Pagefind): Promise<Map<string, SearchKind>> {
  const byKind = await Promise.all(
    searchKinds.map(async (kind) => {
      const { results } = await pagefind.search(null, { filters: { kind: [kind] } });
      return results.map(({ id }) => [id, kind] as const);
    }),
  );
  return new Map(byKind.flat());
}

/** Search works without synonyms, so a failure here is no failure of search. */
async function loadSynonyms(url: string): Promise<SynonymSet[]> {
  try {
    const response = await fetch(url);
    return response.ok ? ((await response.json()) as SynonymSet[]) : [];
  } catch {
    return [];
  }
}

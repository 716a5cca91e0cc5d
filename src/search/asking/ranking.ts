import { kindOfLetter, type RecordColumns } from '../index-file.ts';
import { type SearchKind, searchKinds } from '../kinds.ts';
import type { Found } from './pagefind-core.ts';

/** The records that answer a term in one of its ways. */
interface FoundWay {
  found: readonly Found[];
  worth: number;
  /** Whether it is what the text says for the reader's word. */
  instead?: boolean;
  /** The kinds of record that are called by it, as trials by their numbers in a registry. */
  identifies?: readonly SearchKind[];
}

/** A term of a query with all that was found for it. */
export interface FoundTerm {
  text: string;
  /** Whether it only turns a question: "help", "work". */
  light?: boolean;
  ways: readonly FoundWay[];
}

/** A record that answers a query. */
export interface Hit {
  record: number;
  kind: SearchKind;
  /** Terms of the query that it does not have. */
  missing: string[];
}

/**
 * What a kind is worth beside the text that treats a matter: then figures, then records. Exercises come
 * last whatever they are worth: they must not be met before the text that they test.
 */
const kindWorth: Readonly<Record<SearchKind, number>> = {
  section: 1.15,
  claim: 0.85,
  term: 0.9,
  figure: 0.8,
  procedure: 0.5,
  table: 0.6,
  trial: 0.5,
  lab: 0.6,
  update: 0.48,
  note: 0.48,
  reference: 0.52,
  page: 0.5,
  question: 0.3,
};
/** With fewer answers to all words, those to most words follow. */
export const enough = 5;
/** What a word that only turns a question weighs beside others as rare. */
const lightness = 0.3;
/** Most words: so much of a query's weight, or more than so many of its words. */
const most = 0.5;
/** Of two words either will do, unless it is common: it must have so much of their weight. */
const ofPair = 0.3;
/** Where nothing has most words: what has so much of the weight of a word as telling as the others. */
const some = 0.8;
/** Parameters of BM25 (Robertson and Zaragoza, 2009); a title counts as so many mentions. */
const bm25 = { saturation: 1.2, length: 0.6, title: 4 };
/** How much words near each other add; within so many words. */
const near = { worth: 0.5, span: 12, context: 0.5 };
/** A term of the glossary that is asked for by its own name, and one that only mentions what is asked for. */
const definition = 3;
const aside = 0.4;
/** Records are called by what is in them: their titles tell no more than their texts. */
const plainTitles: readonly SearchKind[] = ['trial', 'reference', 'update', 'note'];
/** A record that is asked for by its own number, as "NCT03638141" or "Table 1", and a page by how its name begins. */
const identity = 4;
/** A title of which all words are asked for. */
const wholeTitle = 0.6;
/** A heading or a name that has all words asked for; captions tell what is to be seen, and count as text. */
const titled = 0.5;
/** Beside a part with a heading of its own, one that is headed like others: key points, sources. */
const unnamed = 0.7;
const numbered: readonly SearchKind[] = ['figure', 'table'];
const headed: readonly SearchKind[] = ['section', 'term', 'page'];
const parts: readonly SearchKind[] = ['section', 'lab', 'page'];

interface Candidate {
  hit: Hit;
  worth: number;
  /** 1 where it has nothing but what the text says for the reader's words. */
  instead: number;
  /** Part of the query's weight that it has. */
  share: number;
  /** Part of the query's words that it has, however rare they are. */
  part: number;
  /** Whether it has every word that matters. */
  isFull: boolean;
}

/**
 * The records that answer all terms, best first; when these are fewer than five, those that answer most
 * of them follow, with what they lack; when there are none of these either, those that answer some. Exercises
 * stand behind all others.
 */
export function rank(terms: readonly FoundTerm[], records: RecordColumns): Hit[] {
  const size = records.lengths.length;
  const average = records.lengths.reduce((sum, length) => sum + length, 0) / size;
  const weighted = terms.map((term) => weighTerm(term, records, average));
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const numbers = new Set(weighted.flatMap(({ answers }) => [...answers.keys()]));
  const candidates = [...numbers].flatMap((record): Candidate[] => {
    const kind = kindOf(record, records);
    const has = weighted.filter(({ answers }) => answers.has(record));
    const missing = weighted.filter((term) => !has.includes(term)).map(({ text }) => text);
    const share = has.reduce((sum, { weight }) => sum + weight, 0) / total;
    const part = countOf(has) / countOf(weighted);
    const places = has.map(({ answers }) =>
      (answers.get(record)?.places ?? []).filter((place) => !isContext(place, record, records)),
    );
    // The title of its page helps to find a part, but is no answer by itself.
    if (places.every(({ length }) => length === 0)) return [];
    const own = has.reduce((sum, { answers }) => sum + (answers.get(record)?.worth ?? 0), 0);
    const covered = plainTitles.includes(kind)
      ? 0
      : titleShare(places, records.titles[record] ?? 0);
    const isNamed =
      has.some(({ answers }) => answers.get(record)?.isCalled) ||
      (numbered.includes(kind) && places.length === 2 && beginsTitle(missing, places)) ||
      (kind === 'page' && beginsTitle(missing, places));
    const isDefinition = missing.length === 0 && covered > 0.99;
    const told = plainTitles.includes(kind)
      ? 0
      : toldShare(has, places, records.titles[record] ?? 0) / total;
    const worth =
      own *
      kindWorth[kind] *
      (1 + near.worth * nearness(places)) *
      (1 + wholeTitle * covered) *
      (1 + (headed.includes(kind) ? titled : 0) * told) *
      (records.titles[record] === 0 && parts.includes(kind) ? unnamed : 1) *
      (kind === 'term' ? (isDefinition ? definition : aside + (1 - aside) * told ** 2) : 1) *
      (isNamed ? identity : 1);
    const asked = weighted.some(({ light }) => !light)
      ? weighted.filter(({ light }) => !light)
      : weighted;
    const isFull = asked.every((term) => has.includes(term));
    const instead = has.every(({ answers }) => answers.get(record)?.instead) ? 1 : 0;
    return [{ hit: { record, kind, missing }, worth, instead, share, part, isFull }];
  });
  // What only turns a question may be missing: "many" in "how many trials are phase III".
  const full = candidates.filter(({ isFull }) => isFull);
  const hasEnough = full.filter(({ hit }) => !isExercise(hit)).length >= enough;
  const partly = candidates.filter(({ isFull }) => !isFull && !hasEnough);
  const isPair = weighted.length === 2 && weighted.every(({ light }) => !light);
  const mostly = partly.filter(
    ({ share, part }) => share >= (isPair ? ofPair : most) || part > most,
  );
  const rest =
    full.length + mostly.length > 0
      ? mostly
      : partly.filter(({ share }) => share >= some / weighted.length);
  const ordered = [
    ...full.sort((a, b) => a.instead - b.instead || byWorth(a, b)),
    // Of two words the one that tells more comes first.
    ...rest.sort((a, b) => (isPair ? b.share - a.share : b.part - a.part) || byWorth(a, b)),
  ].map(({ hit }) => hit);
  return [...ordered.filter((hit) => !isExercise(hit)), ...ordered.filter(isExercise)];
}

interface WeighedTerm extends Pick<FoundTerm, 'text' | 'light'> {
  /** How telling it is: rare terms more. */
  weight: number;
  answers: Map<
    number,
    { worth: number; places: readonly number[]; instead: boolean; isCalled: boolean }
  >;
}

/** For each record the best of a term's ways; the places of all of them. */
function weighTerm(
  { text, light = false, ways }: FoundTerm,
  records: RecordColumns,
  average: number,
): WeighedTerm {
  const answers: WeighedTerm['answers'] = new Map();
  const withTerm = new Set(ways.flatMap(({ found }) => found.map(({ record }) => record)));
  const weight = rarity(withTerm.size, records.lengths.length) * (light ? lightness : 1);
  for (const { found, worth, instead = false, identifies = [] } of ways) {
    for (const { record, places } of found) {
      const title = plainTitles.includes(kindOf(record, records))
        ? 0
        : (records.titles[record] ?? 0);
      const inTitle = places.filter((place) => place < title).length;
      const mentions = places.length + inTitle * (bm25.title - 1);
      const long = (records.lengths[record] ?? 0) / (average || 1);
      const damping = bm25.saturation * (1 - bm25.length + bm25.length * long);
      const score = (worth * weight * mentions) / (mentions + damping);
      const before = answers.get(record);
      answers.set(record, {
        worth: Math.max(score, before?.worth ?? 0),
        places: [...(before?.places ?? []), ...places],
        instead: instead && (before?.instead ?? true),
        isCalled: identifies.includes(kindOf(record, records)) || (before?.isCalled ?? false),
      });
    }
  }
  return { text, light, weight, answers };
}

/** How many terms these are; those that only turn a question count for less. */
function countOf(terms: readonly WeighedTerm[]): number {
  return terms.reduce((sum, { light }) => sum + (light ? lightness : 1), 0);
}

function kindOf(record: number, { kinds }: RecordColumns): SearchKind {
  return kindOfLetter(kinds[record], searchKinds) ?? 'page';
}

/** Whether a word stands in the title of the record's page only. */
function isContext(place: number, record: number, { lengths }: RecordColumns): boolean {
  return place >= (lengths[record] ?? 0);
}

function rarity(having: number, of: number): number {
  return Math.log(1 + (of - having + 0.5) / (having + 0.5));
}

/** Whether the first words of a title are all that is asked for, in their order: "Figure 2.8", "Trials". */
function beginsTitle(missing: readonly string[], places: readonly (readonly number[])[]): boolean {
  return missing.length === 0 && places.every((at, n) => at.includes(n));
}

/** Which part of a title is asked for. */
function titleShare(places: readonly (readonly number[])[], title: number): number {
  if (title === 0) return 0;
  return new Set(places.flat().filter((place) => place < title)).size / title;
}

/** How much of what is asked for stands in a title, in the terms' own weights. */
function toldShare(
  has: readonly WeighedTerm[],
  places: readonly (readonly number[])[],
  title: number,
): number {
  return has.reduce(
    (sum, { weight }, n) => sum + (places[n]?.some((place) => place < title) ? weight : 0),
    0,
  );
}

/** From 0, far apart, to 1, side by side: the mean over each two terms that follow each other. */
function nearness(places: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let n = 1; n < places.length; n++) {
    const [before = [], after = []] = [places[n - 1], places[n]];
    // What the title of its page says is said of all of a part.
    if (before.length === 0 || after.length === 0) sum += near.context;
    else sum += Math.max(0, 1 - (leastGap(before, after) - 1) / near.span);
  }
  return places.length < 2 ? 0 : sum / (places.length - 1);
}

function leastGap(first: readonly number[], second: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const a of first)
    for (const b of second) if (a !== b) least = Math.min(least, Math.abs(a - b));
  return least;
}

function isExercise({ kind }: Hit): boolean {
  return kind === 'question';
}

function byWorth(a: Candidate, b: Candidate): number {
  return b.worth * b.part - a.worth * a.part || a.hit.record - b.hit.record;
}

import { coreFile, type StartFile, startFile } from '../index-file.ts';
import { isSearchKind, type SearchKind } from '../kinds.ts';
import { stem } from '../stem.ts';
import { type RecordText, unpackTexts } from '../text-file.ts';
import { letterOf, Vocabulary, type VocabularyFile } from '../vocabulary.ts';
import { numberParts, shownWord } from '../words.ts';
import { chunkOfBeginning, chunksOf } from './chunks.ts';
import { type ExcerptPart, excerpt, markedStems } from './excerpt.ts';
import { jsonOf, type LoadFile, Once, textAfter, uncompressed } from './files.ts';
import { type Found, PagefindCore } from './pagefind-core.ts';
import { type QueryPiece, readQuery } from './query.ts';
import { enough, type FoundTerm, type Hit, rank } from './ranking.ts';
import { spellings } from './spelling.ts';
import { readOtherwise, readTerms, type Term, type Way } from './terms.ts';

/** Words of the index that are numbers: of a registry, a DOI, of a reference, a section, its figures. */
const number = /^(?:nct\d{8}|doi10\d{4,}|ref\d+|(section|figure|table)\d)/;

/** Capitals stand for a name, and are no beginning of a word. */
const abbreviation = /^\p{Lu}{2,}s?$/u;

/** While one types, no more chunks than these are loaded before the pause that asks. */
const preparedChunks = 1;

/** An answer to one query. */
export interface Answer {
  hits: Hit[];
  /** Other names that were searched for and found something. */
  synonyms: string[];
  /** What is on the site by another name only: a trade name, and the drug. */
  renamed: { typed: string; name: string }[];
  /** Words that the one being typed was completed to. */
  completions: string[];
  /** Words that are nowhere on the site. */
  unknown: string[];
  /** Words after a minus: what has them is left out. */
  unwanted: string[];
  /** How many words and names were asked for besides these. */
  asked: number;
  /** The query with its unknown words as they were most likely meant; absent when nothing is near. */
  suggestion?: string;
  /** Words to mark in what was found. */
  stems: ReadonlySet<string>;
}

/** What a result shows. */
export interface Shown extends RecordText {
  excerpt: ExcerptPart[];
}

/** The search without its page: index files in, answers out. */
export class SearchEngine {
  readonly #load: LoadFile;
  readonly #vocabulary = new Vocabulary();
  readonly #start: StartFile;
  readonly #core: Promise<PagefindCore>;
  readonly #letters: Once<void>;
  readonly #chunks: Once<void>;
  readonly #texts: Once<RecordText[]>;
  /** Chunks that were asked for. */
  readonly #asked = new Set<string>();
  /** Grows with every query that is prepared; what an older one needs is not loaded any more. */
  #turn = 0;

  private constructor(load: LoadFile, start: StartFile, core: Promise<PagefindCore>) {
    this.#load = load;
    this.#start = start;
    this.#core = core;
    this.#letters = new Once((letter) => this.#loadLetter(letter));
    this.#chunks = new Once((name) => this.#loadChunk(name));
    const frequent = new TextEncoder().encode(start.frequent);
    this.#texts = new Once(async (name) =>
      unpackTexts(await textAfter(frequent, await load(`text/${name}.pf_text`))),
    );
  }

  /** Loads what every query needs; the engine itself may come after that. */
  static async load(load: LoadFile): Promise<SearchEngine> {
    // The engine is used last.
    const code = load(coreFile);
    code.catch(() => {});
    const start = await jsonOf<StartFile>(await load(startFile));
    const core = code.then(async (file) =>
      PagefindCore.start(await uncompressed(file), start.kinds.length),
    );
    core.catch(() => {});
    return new SearchEngine(load, start, core);
  }

  /**
   * Loads while one types what the query and its first result will need, unless its words may still become
   * too many.
   * @throws when a file of the index cannot be had
   */
  async prepare(query: string, caret?: number): Promise<void> {
    const turn = ++this.#turn;
    const pieces = readQuery(query, caret).filter(({ unwanted }) => !unwanted);
    const words = pieces.flatMap((piece) => piece.words);
    // On a slow line it comes together with the vocabulary that knows the word.
    const foreseen = words.length === 1 && chunkOfBeginning(words[0] ?? '', this.#start);
    if (foreseen) void this.#chunks.do(foreseen).catch(() => {});
    await this.#loadLetters([...words, ...pieces.flatMap(({ parts }) => parts)]);
    const { terms } = readTerms(pieces, this.#vocabulary);
    if (turn !== this.#turn || this.#missingChunks(terms).length > preparedChunks) return;
    const found = await this.#findTerms(terms);
    const mayBecome = terms.flatMap(({ ways }) => ways.filter(({ completes }) => completes));
    const [best] = rank(found.filter(isFound), this.#start);
    if (best && mayBecome.length <= 1) await this.#textsOf(best);
  }

  /**
   * @param caret where in the query one types; only the word that ends there is completed
   * @throws when a file of the index cannot be had
   */
  async find(query: string, caret?: number): Promise<Answer> {
    const all = withoutRepeats(readQuery(query, caret));
    const pieces = all.filter(({ unwanted }) => !unwanted);
    const others = all.filter(({ unwanted }) => unwanted);
    const asked = all.flatMap(({ words, parts }) => [...words, ...parts]);
    await this.#loadLetters(asked);
    const strange = asked.filter(
      (word) => !this.#vocabulary.has(word) && this.#vocabulary.family(word).length === 0,
    );
    // A word that begins otherwise elsewhere: oedema, aetiology.
    await this.#loadLetters([
      ...strange.flatMap(spellings),
      ...strange.flatMap(numberParts),
      ...strange.filter((word) => /^\d{8}$/.test(word)).map((word) => `nct${word}`),
    ]);
    const reading = readTerms(pieces, this.#vocabulary);
    const answers = await this.#findEnough(reading.terms);
    const found = answers.filter(isFound);
    const unwanted = await this.#recordsOf(others);
    // Parts that are only known apart from each other, as in "IL-6", are nowhere as well.
    const nowhere = answers.filter((term) => !isFound(term)).map(({ text }) => text);
    const unknown = [...new Set([...reading.unknown, ...nowhere])];
    const suggestion = unknown.length > 0 ? await this.#suggest(query, unknown) : undefined;
    const answering = found.map(({ text, ways }) => ({
      text,
      ways: ways.filter((way) => way.found.length > 0),
    }));
    const ways = answering.flatMap((term) => term.ways);
    const renamed = answering
      .filter(({ text, ways: own }) => !unknown.includes(text) && own.every((way) => way.synonym))
      .map(({ text, ways: [way] }) => ({ typed: text, name: way?.synonym ?? '' }))
      .filter(({ name }) => name);
    const told = new Set(renamed.map(({ name }) => name));
    return {
      hits: rank(found, this.#start).filter(({ record }) => !unwanted.has(record)),
      synonyms: [...new Set(ways.flatMap(({ synonym }) => synonym ?? []))].filter(
        (synonym) => !told.has(synonym),
      ),
      renamed,
      completions: ways
        .filter(({ completes, words: [word = ''] }) => completes && calledBy(word).length === 0)
        .flatMap(({ words }) => words.map(shownWord)),
      unknown,
      unwanted: others.map(({ text }) => text),
      asked: found.length,
      ...(suggestion && { suggestion }),
      stems: markedStems(ways.flatMap(({ words }) => words)),
    };
  }

  /** The text of a hit with its excerpt. */
  async show(hit: Hit, stems: ReadonlySet<string>): Promise<Shown> {
    const text = (await this.#textsOf(hit))[hit.record - this.#begin(hit)];
    if (!text) throw new Error(`No text for record ${hit.record}`);
    return { ...text, excerpt: excerpt(text.text, stems) };
  }

  /** What has the reader's words; where that is little, also what the text says instead of them. */
  async #findEnough(terms: readonly Term[]): Promise<FoundTermWithWays[]> {
    const found = await this.#findTerms(terms);
    const full = rank(found, this.#start).filter(({ missing }) => missing.length === 0);
    const otherwise = readOtherwise(terms, this.#vocabulary);
    return full.length < enough ? this.#findTerms(otherwise) : found;
  }

  /** All records that have any of these words. */
  async #recordsOf(pieces: readonly QueryPiece[]): Promise<ReadonlySet<number>> {
    const found = await this.#findTerms(readTerms(pieces, this.#vocabulary).terms);
    return new Set(
      found.flatMap(({ ways }) => ways.flatMap((way) => way.found.map(({ record }) => record))),
    );
  }

  async #findTerms(terms: readonly Term[]): Promise<FoundTermWithWays[]> {
    const [core] = await Promise.all([
      this.#core,
      ...chunksOf(terms, this.#start).map((name) => this.#chunks.do(name)),
    ]);
    return terms.map(({ text, light = false, ways }) => ({
      text,
      light,
      ways: ways.map((way) => ({
        ...way,
        identifies: calledBy(way.words[0] ?? ''),
        found: findWay(way, core),
      })),
    }));
  }

  /** The query as it was most likely meant; all of the vocabulary is needed for that, and code that few need. */
  async #suggest(query: string, unknown: readonly string[]): Promise<string | undefined> {
    const [code] = await Promise.all([
      // Without a connection there is an answer without a suggestion.
      import('./suggestion.ts').catch(() => undefined),
      this.#loadLetters(Object.keys(this.#start.letters)),
    ]);
    if (!code) return undefined;
    let meant = query;
    for (const text of unknown) {
      const [word = '', ...more] = readQuery(text).flatMap(({ words }) => words);
      if (more.length > 0 || this.#vocabulary.has(word)) continue;
      const other = code.nearest(word, this.#vocabulary, !abbreviation.test(text));
      if (other) meant = meant.replace(text, other);
    }
    return meant === query ? undefined : meant;
  }

  async #loadLetters(words: readonly string[]): Promise<void> {
    const letters = new Set(words.map(letterOf).filter((letter) => this.#start.letters[letter]));
    await Promise.all([...letters].map((letter) => this.#letters.do(letter)));
  }

  async #loadLetter(letter: string): Promise<void> {
    const file = await this.#load(`words/${this.#start.letters[letter]}.pf_words`);
    this.#vocabulary.add(await jsonOf<VocabularyFile>(file));
  }

  #missingChunks(terms: readonly Term[]): string[] {
    return chunksOf(terms, this.#start).filter((name) => !this.#asked.has(name));
  }

  async #loadChunk(name: string): Promise<void> {
    this.#asked.add(name);
    const [core, file] = await Promise.all([this.#core, this.#load(`index/${name}.pf_index`)]);
    core.load(await uncompressed(file));
  }

  #textsOf(hit: Hit): Promise<RecordText[]> {
    return this.#texts.do(this.#start.texts[this.#fileOf(hit)] ?? '');
  }

  /** The number of the first record in the file of a record's text. */
  #begin(hit: Hit): number {
    return this.#start.begins[this.#fileOf(hit)] ?? 0;
  }

  #fileOf({ record }: Hit): number {
    return this.#start.begins.findLastIndex((begin) => begin <= record);
  }
}

/** A word that is typed many times is read twice at most: a name may have it twice. */
function withoutRepeats(pieces: readonly QueryPiece[]): QueryPiece[] {
  const counts = new Map<string, number>();
  return pieces.filter(({ words }) => {
    const count = (counts.get(words.join(' ')) ?? 0) + 1;
    counts.set(words.join(' '), count);
    return count <= 2;
  });
}

/** The kinds of record that are called by a word of the index. */
function calledBy(word: string): readonly SearchKind[] {
  const [found, kind] = number.exec(word) ?? [];
  if (isSearchKind(kind)) return [kind];
  return found ? ['trial', 'reference'] : [];
}

interface FoundTermWithWays extends FoundTerm {
  ways: (Way & { found: Found[] })[];
}

function isFound({ ways }: FoundTermWithWays): boolean {
  return ways.some(({ found }) => found.length > 0);
}

/** The records that have the words of a way, side by side or anywhere. */
function findWay({ words, apart }: Way, core: PagefindCore): Found[] {
  if (!apart) return core.find(words.map(stem).join(' '));
  const [first = [], ...rest] = [...new Set(words.map(stem))].map((word) => core.find(word));
  return first.flatMap(({ record, places }) => {
    const others = rest.map((found) => found.find((other) => other.record === record));
    if (others.some((other) => !other)) return [];
    return [{ record, places: [...places, ...others.flatMap((other) => other?.places ?? [])] }];
  });
}

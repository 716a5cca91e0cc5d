import type { StretchPart } from '../read/stretch.ts';
import type { GlossaryEntry } from '../schema/glossary.ts';
import type { SourceNote } from '../schema/source-note.ts';
import type { Study } from '../schema/study.ts';
import { type Update, updatesOn } from '../schema/update.ts';

/** Longest definition, in words, that stands in the margin by itself. */
const LONGEST = 40;
/** What a record takes, in words: its name, design and size. */
const RECORD = 15;
/** How much higher words stand in the narrow margin than in the text. */
const NARROW = 1.4;
/** What a note has in words besides what it tells: its kind, its basis, its links. */
const FRAME = 15;
/** How much of a text's height a note takes that stands under its paragraph instead. */
const UNDER = 0.5;
/** How far, in words of the text, notes may reach past their text; a heading or a question takes as much. */
const PAST = 40;

interface Paragraph {
  section: string;
  part: string;
  terms: readonly string[];
  refs: readonly number[];
  /** The stretch that it is of. */
  stretch: readonly StretchPart[];
  /** Which of its paragraphs this is. */
  at: number;
}

interface Known {
  terms: ReadonlyMap<string, GlossaryEntry>;
  studies: Iterable<Study>;
  updates: readonly Update[];
  sourceNotes: ReadonlyMap<string, Pick<SourceNote, 'review' | 'source'>>;
}

/** What the margin says beside a paragraph without being asked. */
export interface Beside {
  /** The first of its terms that is short to define. */
  term: GlossaryEntry | undefined;
  /** The records of this part for the references it cites. */
  studies: Study[];
  /** The newest later report that names one of its key sentences first. */
  report: Update | undefined;
  /** Whether its source notes stand under it, because the margin has no room for them. */
  notesUnder: boolean;
}

/**
 * What there is to say beside a paragraph: the newest later report, always; then, as far as there is room, its source
 * notes, the studies it cites and one term. A margin that is longer than its text would hold up the next figure.
 */
export function besideText(paragraph: Paragraph, known: Known): Beside {
  const { section, part, refs, stretch, at } = paragraph;
  const { words = 0, claims = [], notes = [] } = stretch[at] ?? {};
  const report = reportOn(claims, known);
  const notesUnder = notes.length > 0 && under(stretch, known).has(at);
  let room = words - (report ? reportWords(report) : 0) - wordsOfNotes(notes, known);
  const studies = [...known.studies]
    .filter(
      (study) =>
        study.section === section &&
        study.place === part &&
        study.design !== 'statement' &&
        study.refs.some((n) => refs.includes(n)),
    )
    .slice(0, Math.max(0, Math.floor(room / RECORD)));
  room -= studies.length * RECORD;
  const term = paragraph.terms
    .flatMap((id) => known.terms.get(id) ?? [])
    .find(({ definition }) => {
      const length = wordsIn(definition);
      return length <= LONGEST && length * NARROW <= room;
    });
  return { term, studies, report, notesUnder };
}

/** The paragraphs of a stretch whose source notes stand under them: the last ones, until the rest fits the margin. */
function under(stretch: readonly StretchPart[], known: Known): Set<number> {
  const below = new Set<number>();
  const withNotes = stretch.flatMap(({ notes }, i) => (notes.length > 0 ? i : []));
  // What is always told may reach past the text by itself.
  const most = Math.max(PAST, pastText(stretch, new Set(withNotes), known));
  while (below.size < withNotes.length && pastText(stretch, below, known) > most)
    below.add(withNotes.at(-1 - below.size) ?? 0);
  return below;
}

/** How many words of text the margin of a stretch is longer than its text. */
function pastText(
  stretch: readonly StretchPart[],
  below: ReadonlySet<number>,
  known: Known,
): number {
  let text = 0;
  let margin = 0;
  for (const [i, { words, after, claims, notes }] of stretch.entries()) {
    const report = reportOn(claims, known);
    const noted = wordsOfNotes(notes, known);
    margin = Math.max(margin, text) + (report ? reportWords(report) * NARROW : 0);
    text += words + (below.has(i) ? noted * UNDER : 0);
    // A source note stands in the text after its paragraph, and begins no higher in the margin.
    if (noted > 0 && !below.has(i)) margin = Math.max(margin, text) + noted * NARROW;
    text += after;
  }
  return margin - text;
}

/** The newest later report on key sentences; one on several stands beside the first of them that it names. */
function reportOn(claims: readonly string[], { updates }: Known): Update | undefined {
  return claims
    .flatMap((claim) => updatesOn(updates, claim).filter(({ claims: [first] }) => first === claim))
    .at(0);
}

function reportWords({ finding, caveat = '' }: Update): number {
  return wordsIn(`${finding} ${caveat}`);
}

function wordsOfNotes(notes: readonly string[], { sourceNotes }: Known): number {
  return notes.reduce((sum, id) => {
    const { review = '', source = '' } = sourceNotes.get(id) ?? {};
    return sum + wordsIn(`${review} ${source}`) + FRAME;
  }, 0);
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}

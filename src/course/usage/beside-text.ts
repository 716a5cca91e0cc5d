import type { GlossaryEntry } from '../schema/glossary.ts';
import type { Study } from '../schema/study.ts';
import { type Update, updatesOn } from '../schema/update.ts';

/** Longest definition, in words, that stands in the margin by itself. */
const LONGEST = 40;
/** What a record takes, in words: its name, design and size. */
const RECORD = 15;
/** What a source note takes on an average, in words. */
const NOTE = 60;

interface Paragraph {
  section: string;
  part: string;
  terms: readonly string[];
  claims: readonly string[];
  refs: readonly number[];
  /** Its length. A column of the margin holds about as many words in a height as the text. */
  words: number;
  /** How many source notes stand in the margin below it. */
  notes: number;
}

interface Known {
  terms: ReadonlyMap<string, GlossaryEntry>;
  studies: Iterable<Study>;
  updates: readonly Update[];
}

/** What the margin says beside a paragraph without being asked. */
export interface Beside {
  /** The first of its terms that is short to define. */
  term: GlossaryEntry | undefined;
  /** The records of this part for the references it cites. */
  studies: Study[];
  /** The newest later report that names one of its key sentences first. */
  report: Update | undefined;
}

/**
 * What there is to say beside a paragraph: the newest later report, always; then, as far as there is room, the studies
 * it cites and one term. A margin that is longer than its text would hold up the next wide figure.
 */
export function besideText(paragraph: Paragraph, known: Known): Beside {
  const { section, part, refs, claims } = paragraph;
  // A report on several sentences stands beside the first of them that it names.
  const report = claims
    .flatMap((claim) =>
      updatesOn(known.updates, claim).filter(({ claims: [first] }) => first === claim),
    )
    .at(0);
  let room = paragraph.words - paragraph.notes * NOTE;
  if (report) room -= wordsIn(`${report.finding} ${report.caveat ?? ''}`);
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
    .find(({ definition }) => wordsIn(definition) <= Math.min(LONGEST, room));
  return { term, studies, report };
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}

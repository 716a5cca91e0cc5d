import { type AnswerKey, answerKey } from '../../learner/state/grading.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';
import type { Card } from '../../model/card.ts';
import type { Question } from '../../model/question.ts';
import { blockId, type SectionScan } from '../../model/section-scan.ts';

/** A place on the section's page that teaches an item. */
export interface TaughtAt {
  /** Id of a claim, heading, figure or table. */
  block: string;
  /** Words of the heading it stands under. */
  part: string;
}

interface ItemContent {
  id: string;
  /** Slug of the section. */
  section: string;
  /** Date of its text, to be kept with an answer. */
  modified: string;
  /** The review's citation numbers, or empty. */
  refs: string;
  places: readonly TaughtAt[];
}

export interface QuestionContent extends ItemContent {
  kind: 'question';
  stem: string;
  key: AnswerKey;
  /** As in the file; none for a number. */
  options: readonly { text: string; rationale: string }[];
  lockOrder?: boolean;
  /** The block that it is about. */
  figure?: { block: string; name: string };
  /** The line on which a number is estimated. */
  line?: { unit: string; min: number; max: number; step: number; rationale: string };
}

export interface CardContent extends ItemContent {
  kind: 'card';
  front: string;
  back: string;
  why: string;
}

export type PracticeContent = QuestionContent | CardContent;

/** A section as far as its items need it. */
export interface TaughtSection {
  slug: string;
  scan: SectionScan;
}

/** The entries of one section in the list of all items. */
export function practiceItems(
  section: string,
  questions: readonly Question[],
  cards: readonly Card[],
): PracticeItem[] {
  return [
    ...questions.map(({ id, objective, form, claims, modified }): PracticeItem => {
      const [block] = claims;
      return {
        ...{ id, kind: 'question', modified, section, objective, form },
        ...(block && { block }),
      };
    }),
    ...cards.map(
      ({ id, block, modified }): PracticeItem => ({
        ...{ id, kind: 'card', modified, section, block },
      }),
    ),
  ];
}

/**
 * The questions and cards of one section as the page of practice shows them.
 * @param numbers printed number of each figure and table by its id
 */
export function practiceContent(
  section: TaughtSection,
  questions: readonly Question[],
  cards: readonly Card[],
  numbers: ReadonlyMap<string, string>,
): PracticeContent[] {
  return [
    ...questions.map((question) => questionContent(section, question, numbers)),
    ...cards.map(
      ({ id, front, back, why, refs, block, modified }): CardContent => ({
        id,
        kind: 'card',
        section: section.slug,
        modified,
        front,
        back,
        why,
        refs,
        places: [taughtAt(section.scan, block)],
      }),
    ),
  ];
}

function questionContent(
  { slug, scan }: TaughtSection,
  question: Question,
  numbers: ReadonlyMap<string, string>,
): QuestionContent {
  const { id, stem, refs, claims, figure, modified } = question;
  return {
    id,
    kind: 'question',
    section: slug,
    modified,
    stem,
    key: answerKey(question),
    options:
      question.type === 'number'
        ? []
        : question.options.map(({ text, rationale }) => ({ text, rationale })),
    ...('lockOrder' in question && question.lockOrder && { lockOrder: true }),
    ...(figure && { figure: { block: figure, name: figureName(figure, numbers.get(figure)) } }),
    ...(question.type === 'number' && { line: numberLine(question) }),
    refs,
    places: claims.map((claim) => taughtAt(scan, claim)),
  };
}

function numberLine({ unit, min, max, step, rationale }: Question & { type: 'number' }) {
  return { unit, min, max, step, rationale };
}

function figureName(block: string, number: string | undefined): string {
  return [block.startsWith('table-') ? 'Table' : 'Figure', number].filter(Boolean).join(' ');
}

function taughtAt({ headings, uses }: SectionScan, block: string): TaughtAt {
  const heading = headings.find(({ id }) => id === block);
  const use = uses.find(({ kind, value }) => blockId(kind, value) === block);
  return { block, part: heading?.text ?? use?.part ?? '' };
}

import type { SectionScan } from '../../course/read/section-scan.ts';
import type { Card } from '../../course/schema/card.ts';
import type { Question } from '../../course/schema/question.ts';
import { type TaughtAt, taughtAt } from '../../course/usage/taught-at.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';

interface ItemContent {
  id: string;
  /** Slug of the section. */
  section: string;
  /** Day on which its text last changed. */
  modified: string;
  places: readonly TaughtAt[];
}

export interface QuestionContent extends ItemContent {
  kind: 'question';
  stem: string;
  type: Question['type'];
  /** Ids of the options in the order of the file; none where their order is not the session's to choose. */
  options: readonly string[];
  lockOrder?: boolean;
  /** The question as the section's page has it. */
  html: string;
}

export interface CardContent extends ItemContent {
  kind: 'card';
  front: string;
  back: string;
  why: string;
  /** Where the text says so, as HTML. */
  sources: string;
}

export type PracticeContent = QuestionContent | CardContent;

/** Renders the parts of an item that pages share with practice. */
export interface ItemHtml {
  question(question: Question, places: readonly TaughtAt[]): Promise<string>;
  sources(item: Card, places: readonly TaughtAt[]): Promise<string>;
}

/** The entries of one section in the list of all items. */
export function practiceItems(
  section: string,
  questions: readonly Question[],
  cards: readonly Card[],
): PracticeItem[] {
  const clones = new Set(questions.flatMap(({ id, parallel }) => (parallel ? [id, parallel] : [])));
  return [
    ...questions
      .filter(isPracticed)
      .map(({ id, objective, form, claims, modified, type }): PracticeItem => {
        const [block] = claims;
        return {
          ...{ id, kind: 'question', modified, section, objective, form },
          ...(block && { block }),
          ...(type === 'short' && { selfJudged: true }),
          ...(clones.has(id) && { paired: true }),
        };
      }),
    ...cards.map(
      ({ id, block, modified }): PracticeItem => ({
        ...{ id, kind: 'card', modified, section, block },
      }),
    ),
  ];
}

/** The questions and cards of one section as the page of practice shows them. */
export async function practiceContent(
  section: { slug: string; scan: SectionScan },
  questions: readonly Question[],
  cards: readonly Card[],
  html: ItemHtml,
): Promise<PracticeContent[]> {
  return [
    ...(await Promise.all(
      questions.filter(isPracticed).map((question) => questionContent(section, question, html)),
    )),
    ...(await Promise.all(cards.map((card) => cardContent(section, card, html)))),
  ];
}

/** A belief that is not scored stands in the text alone. */
function isPracticed({ type }: Question): boolean {
  return type !== 'concordance';
}

function sessionOptions(question: Question): string[] {
  const { type } = question;
  return type === 'single' || type === 'multiple' || type === 'order'
    ? question.options.map(({ id }) => id)
    : [];
}

async function questionContent(
  { slug, scan }: { slug: string; scan: SectionScan },
  question: Question,
  html: ItemHtml,
): Promise<QuestionContent> {
  const { id, stem, type, claims, modified } = question;
  const places = claims.map((claim) => taughtAt(scan, claim));
  return {
    ...{ id, kind: 'question', section: slug, modified, stem, type },
    options: sessionOptions(question),
    ...('lockOrder' in question && question.lockOrder && { lockOrder: true }),
    html: await html.question(question, places),
    places,
  };
}

async function cardContent(
  { slug, scan }: { slug: string; scan: SectionScan },
  card: Card,
  html: ItemHtml,
): Promise<CardContent> {
  const { id, front, back, why, block, modified } = card;
  const places = [taughtAt(scan, block)];
  return {
    ...{ id, kind: 'card', section: slug, modified, front, back, why },
    sources: await html.sources(card, places),
    places,
  };
}

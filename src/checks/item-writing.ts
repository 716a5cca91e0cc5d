import { blockId, FIGURE_KINDS, type UseKind } from '../course/read/authors-tags.ts';
import type { BankFile } from '../course/read/bank-file.ts';
import { type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { nearest } from '../course/read/nearest.ts';
import { partIds, type SectionScan } from '../course/read/section-scan.ts';
import type { Card } from '../course/schema/card.ts';
import type { Question } from '../course/schema/question.ts';
import type { Bank, ExaminedSection } from './item-writing/examined-bank.ts';
import { examine } from './item-writing/item-checks.ts';
import { retiredFaults } from './item-writing/retired.ts';

const FIGURES: readonly UseKind[] = [...FIGURE_KINDS, 'table'];

/** Finds what is wrong with the questions and cards, and files of theirs that belong to no section. */
export function checkBank(tree: ContentTree): Fault[] {
  const slugs = new Set(tree.sections.map(({ slug }) => slug));
  const homeless = [...tree.questions, ...tree.cards].flatMap(({ file, slug }): Fault[] => {
    if (slugs.has(slug)) return [];
    const message = `There is no section "${slug}" that the file could belong to.`;
    const suggestion = nearest(slug, slugs);
    return [{ file, line: 1, column: 1, code: 'section/unknown', message, suggestion }];
  });
  return [...homeless, ...examine(examinedBank(tree)), ...retiredFaults(tree)];
}

/** The questions and cards with what the examiner asks of their sections. */
export function examinedBank({
  sections,
  questions,
  cards,
  keys,
  course,
  memory,
}: ContentTree): Bank {
  const examined = sections.filter(isReadable).flatMap(({ file, slug, scan, head }) => {
    if (!head) return [];
    const section: ExaminedSection = {
      file,
      slug,
      topic: course?.topics.find(({ id }) => id === head.topic.value),
      objectives: head.objectives.map(({ value, line, column }) => ({ id: value, line, column })),
      claims: claimsOf(scan),
      headings: scan.headings.map(({ id }) => id),
      parts: partIds(scan),
      figures: scan.uses
        .filter(({ kind }) => FIGURES.includes(kind))
        .map(({ kind, value }) => blockId(kind, value)),
      questions: asked(questions.find((bank) => bank.slug === slug)),
      cards: asked(cards.find((bank) => bank.slug === slug)),
    };
    return [section];
  });
  return {
    sections: examined,
    memory,
    references: keys.references,
    rules: course?.rules,
    readable:
      examined.length === sections.length && [...questions, ...cards].every(({ whole }) => whole),
  };
}

/** A bank without what is asked no more: no rule of this edition binds it. */
function asked<T extends Question | Card>(bank: BankFile<T> | undefined): BankFile<T> | undefined {
  return bank && { ...bank, items: bank.items.filter(({ value }) => !value.retired) };
}

function claimsOf({ uses }: SectionScan): ExaminedSection['claims'] {
  const citations = uses.filter(({ kind }) => kind === 'cite');
  return uses
    .filter(({ kind }) => kind === 'claim')
    .map(({ value: id, line, column }) => ({
      id,
      line,
      column,
      cites: citations.filter(({ block }) => block === id).map(({ value }) => value),
    }));
}

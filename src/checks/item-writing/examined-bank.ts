import type { BankFile } from '../../course/read/bank-file.ts';
import type { Fault } from '../../course/read/fault.ts';
import type { FaultCode } from '../../course/read/fault-codes.ts';
import type { ReadMemory } from '../../course/read/read-memory.ts';
import type { Placed } from '../../course/read/yaml-list.ts';
import type { Card } from '../../course/schema/card.ts';
import type { ItemRules, Topic } from '../../course/schema/course.ts';
import type { Question } from '../../course/schema/question.ts';

/** Something on a section's page that questions and cards refer to, with its place (1-based). */
interface Named {
  id: string;
  line: number;
  column: number;
}

/** What the examiner asks of a section. */
export interface ExaminedSection {
  /** Path of its page as faults name it. */
  file: string;
  slug: string;
  /** Undefined where the course does not have it. */
  topic: Topic | undefined;
  objectives: readonly Named[];
  /** The key sentences, each with the citations in it as written. */
  claims: readonly (Named & { cites: readonly string[] })[];
  /** Ids of all headings, and of those that open a part (`##`). */
  headings: readonly string[];
  parts: readonly string[];
  /** Ids of figures and tables. */
  figures: readonly string[];
  /** Undefined while they are not written. */
  questions: BankFile<Question> | undefined;
  cards: BankFile<Card> | undefined;
}

/** All questions and cards with the sections they belong to. */
export interface Bank {
  sections: readonly ExaminedSection[];
  /** The numbers of all references, or undefined when these cannot be read. */
  references: ReadonlySet<string> | undefined;
  /** What the edition asks, or undefined when it cannot be read. */
  rules: ItemRules | undefined;
  /** Whether every page and every file that exists could be read. */
  readable: boolean;
  /** What was read and compared before. */
  memory: ReadMemory;
}

/** A question or a card with its section and its place. */
export interface Located<T> {
  item: T;
  section: ExaminedSection;
  file: string;
  line: number;
  placeOf: Placed<unknown>['placeOf'];
}

/** Faults of the bank as a whole are reported at the folder of the questions or cards. */
export const QUESTION_FILES = 'content/questions/*.yaml';
export const CARD_FILES = 'content/cards/*.yaml';

/** All questions, section by section in the order of the files. */
export function questionsOf({ sections }: Pick<Bank, 'sections'>): Located<Question>[] {
  return sections.flatMap((section) => located(section, section.questions));
}

/** All cards, section by section in the order of the files. */
export function cardsOf({ sections }: Pick<Bank, 'sections'>): Located<Card>[] {
  return sections.flatMap((section) => located(section, section.cards));
}

/** A fault at an item, or at one of its values when it is named. */
export function faultAt(
  { file, line, placeOf }: { file: string; line: number; placeOf?: Placed<unknown>['placeOf'] },
  code: FaultCode,
  message: string,
  suggestion?: string,
  value?: string,
): Fault {
  const place = value === undefined ? undefined : placeOf?.(value);
  return { file, line, column: 1, ...place, code, message, suggestion };
}

function located<T extends Question | Card>(
  section: ExaminedSection,
  bank: BankFile<T> | undefined,
): Located<T>[] {
  return (bank?.items ?? []).map(({ value, line, placeOf }) => ({
    item: value,
    section,
    file: bank?.file ?? '',
    line,
    placeOf,
  }));
}

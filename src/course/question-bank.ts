import type { z } from 'astro/zod';
import { courseFile } from './course-files.ts';
import { formatFaults } from './read/fault.ts';
import { readYamlList } from './read/yaml-list.ts';
import { type Card, cardSchema } from './schema/card.ts';
import { type Question, questionSchema } from './schema/question.ts';

const questions = new Map<string, Question[]>();
const cards = new Map<string, Card[]>();

/** The questions that a section asks, in the order of its file; none where it has no file. */
export function questionsOf(slug: string): Question[] {
  return everyQuestionOf(slug).filter(({ retired }) => !retired);
}

/** The cards that a section asks, in the order of its file; none where it has no file. */
export function cardsOf(slug: string): Card[] {
  return everyCardOf(slug).filter(({ retired }) => !retired);
}

/** The questions of a section with those that are asked no more. */
export function everyQuestionOf(slug: string): Question[] {
  const text = courseFile(`questions/${slug}.yaml`);
  return once(questions, slug, () => read(text, slug, questionSchema));
}

/** The cards of a section with those that are asked no more. */
export function everyCardOf(slug: string): Card[] {
  const text = courseFile(`cards/${slug}.yaml`);
  return once(cards, slug, () => read(text, slug, cardSchema));
}

/** Each part of a page asks for the same file; it is read at the first question. */
function once<T>(known: Map<string, T>, slug: string, make: () => T): T {
  const found = known.get(slug) ?? make();
  known.set(slug, found);
  return found;
}

function read<S extends z.ZodType>(
  text: string | undefined,
  slug: string,
  schema: S,
): z.output<S>[] {
  if (text === undefined) return [];
  const { items, faults } = readYamlList(text, `${slug}.yaml`, schema, 'id');
  if (faults.length > 0) throw new Error(formatFaults(faults));
  return items.map(({ value }) => value);
}

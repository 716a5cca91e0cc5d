import type { z } from 'astro/zod';
import { type Card, cardSchema } from './model/card.ts';
import { formatFaults } from './model/fault.ts';
import { type Question, questionSchema } from './model/question.ts';
import { readYamlList } from './model/yaml-list.ts';

// Vite reads the options from the source text, so they stand at each call.
const questionFiles = import.meta.glob<string>('../content/questions/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const cardFiles = import.meta.glob<string>('../content/cards/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The questions of a section in the order of its file; none where it has no file. */
export function questionsOf(slug: string): Question[] {
  return read(questionFiles[`../content/questions/${slug}.yaml`], slug, questionSchema);
}

/** The cards of a section in the order of its file; none where it has no file. */
export function cardsOf(slug: string): Card[] {
  return read(cardFiles[`../content/cards/${slug}.yaml`], slug, cardSchema);
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

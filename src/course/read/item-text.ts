import type { Card } from '../schema/card.ts';
import type { Question } from '../schema/question.ts';

/**
 * The text of an item in named parts: all that a reader sees of the item itself, and what is right.
 * An option stands under its letter. White space and the order of fields do not count, nor does what
 * only files an item: objective, level, form, place, claims, citations, figure, step, lock.
 */
export type ItemText = ReadonlyMap<string, string>;

/** The text of a question. The order of options counts only where it is what is asked. */
export function questionText(question: Question): ItemText {
  const parts: [string, string][] = [
    ['type', question.type],
    ['stem', question.stem],
  ];
  if (question.picture) parts.push(['picture', JSON.stringify(question.picture)]);
  if (question.type === 'number') {
    const { answer, tolerance, min, max, unit, rationale } = question;
    parts.push(['answer', `${answer} ± ${tolerance}`]);
    parts.push(['line', `${min} to ${max} ${unit}`]);
    parts.push(['rationale', rationale]);
  } else if (question.type === 'matching') {
    for (const { id, text } of question.options) parts.push([id, text]);
    for (const { id, text, answer, rationale } of question.pairs)
      parts.push([`pair ${id}`, [answer, text, rationale].join('\n')]);
  } else if (question.type === 'concordance' || question.type === 'short') {
    if (question.type === 'short') parts.push(['model', question.model]);
    for (const { id, text, rationale } of question.options)
      parts.push([id, [text, rationale].join('\n')]);
  } else {
    const { options } = question;
    for (const { id, text, correct, rationale } of options)
      parts.push([id, [correct ? 'right' : 'wrong', text, rationale].join('\n')]);
    if (question.type === 'order') parts.push(['order', options.map(({ id }) => id).join()]);
  }
  return plain(parts);
}

/** The text of a card. */
export function cardText({ front, back, why }: Card): ItemText {
  return plain([
    ['front', front],
    ['back', back],
    ['why', why],
  ]);
}

function plain(parts: readonly [string, string][]): ItemText {
  return new Map(parts.map(([name, text]) => [name, text.trim().replace(/\s+/g, ' ')]));
}

import { createHash } from 'node:crypto';
import type { Question } from '../schema/question.ts';
import { questionText } from './item-text.ts';

/** Eight hexadecimal digits over what a reader of a question sees before its key. */
export function askedHash(question: Question): string {
  return digest([
    question.type,
    question.stem,
    question.picture ? JSON.stringify(question.picture) : '',
    ...('options' in question && question.type !== 'short'
      ? question.options.map(({ id, text }) => `${id} ${text}`).sort()
      : []),
    ...(question.type === 'matching' ? question.pairs.map(({ id, text }) => `${id} ${text}`) : []),
    ...(question.type === 'number' ? [`${question.min} ${question.max} ${question.unit}`] : []),
  ]);
}

/** The same over all of a question with its key and rationales. */
export function wholeHash(question: Question): string {
  return digest([...questionText(question)].map(([name, words]) => `${name} ${words}`));
}

function digest(parts: readonly string[]): string {
  const plain = parts.map((part) => part.trim().replace(/\s+/g, ' '));
  return createHash('sha256').update(plain.join('\0')).digest('hex').slice(0, 8);
}

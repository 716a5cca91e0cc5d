import { stem } from '../stem.ts';
import { wordForms } from '../words.ts';

/** A stretch of an excerpt; `marked` where it answers the query. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** How many words an excerpt has, and how many of them may stand before the first that answers. */
const window = { words: 28, before: 8 };

/** The words to be marked, as {@link excerpt} wants them. */
export function markedStems(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(stem));
}

/**
 * The stretch of a text that has most of the words, with them marked; marked neighbors are one part,
 * and an ellipsis never stands on a line alone.
 */
export function excerpt(text: string, stems: ReadonlySet<string>): ExcerptPart[] {
  const words = text.split(/\s+/).filter(Boolean);
  const marks = words.map((word) => wordForms(word).find((form) => stems.has(stem(form))));
  const start = startOf(
    words,
    marks.map((form) => form && stem(form)),
  );
  const end = Math.min(words.length, start + window.words);
  const parts: ExcerptPart[] = [];
  for (let at = start; at < end; at++) {
    const marked = marks[at] !== undefined;
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += ` ${words[at]}`;
    else {
      if (last && !last.marked) last.text += ' ';
      const gap = last?.marked ? ' ' : '';
      parts.push({ text: `${gap}${words[at]}`, marked });
    }
  }
  const [first, last] = [parts[0], parts.at(-1)];
  if (start > 0 && first) pad(parts, 'unshift', '…\u00A0');
  if (end < words.length && last) pad(parts, 'push', '\u00A0…');
  return parts;
}

/** Adds to the outermost unmarked part, or as a part of its own. */
function pad(parts: ExcerptPart[], side: 'unshift' | 'push', text: string): void {
  const part = side === 'unshift' ? parts[0] : parts.at(-1);
  if (part && !part.marked) part.text = side === 'unshift' ? text + part.text : part.text + text;
  else parts[side]({ text, marked: false });
}

/** Where the window with the most different words begins, at a sentence where one is near. */
function startOf(words: readonly string[], marks: readonly (string | undefined)[]): number {
  let best = { start: 0, worth: 0 };
  for (let at = 0; at < words.length; at++) {
    if (!marks[at]) continue;
    const inside = marks.slice(at, at + window.words - window.before).filter(Boolean);
    const worth = new Set(inside).size + inside.length / 100;
    if (worth > best.worth) best = { start: at, worth };
  }
  if (best.start <= window.before) return 0;
  for (let at = best.start; at > best.start - window.before; at--)
    if (/[.!?:]$/.test(words[at - 1] ?? '')) return at;
  return Math.max(0, Math.min(best.start - 4, words.length - window.words));
}

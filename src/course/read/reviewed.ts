import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { NOT_ON_RECORD } from '../schema/modified.ts';
import type { ItemText } from './item-text.ts';
import type { KeptReadings } from './kept-readings.ts';

/** An item as it was when its text was last reviewed: the days, and a hash of each part of the text. */
export interface ReviewedItem {
  /** The day on which it came on record, by which an edition knows what earlier ones had. */
  since: string;
  modified: string;
  hashes: ReadonlyMap<string, string>;
}

/** What `content/reviewed.yaml` holds, by item. */
export type Reviewed = ReadonlyMap<string, ReviewedItem>;

/** An item as it is in its file. */
export interface CurrentItem {
  id: string;
  modified: string;
  text: ItemText;
}

/** Eight hexadecimal digits of SHA-256: enough to see that one part of one item has changed. */
const HASH_LENGTH = 8;

/** The hash of each part of a text. */
export function hashText(text: ItemText): Map<string, string> {
  return new Map(
    Array.from(text, ([name, words]) => [
      name,
      createHash('sha256').update(words).digest('hex').slice(0, HASH_LENGTH),
    ]),
  );
}

/** The parts of a text that are new, gone or other than when it was reviewed; none where nothing changed. */
export function changedParts(text: ItemText, { hashes }: Pick<ReviewedItem, 'hashes'>): string[] {
  const now = hashText(text);
  return [...new Set([...hashes.keys(), ...now.keys()])].filter(
    (name) => hashes.get(name) !== now.get(name),
  );
}

/** Names parts of a text in words: `stem`, `option b`. */
export function partNames(parts: readonly string[]): string {
  return parts.map((part) => (part.length === 1 ? `option ${part}` : part)).join(', ');
}

/**
 * The items as reviewed now: one whose text has changed gets the day of today, as does a new one, unless its
 * author gave it another; all others keep the day that is on record, whatever their file says.
 * @param today as `2026-11-28`
 * @param touched ids of items whose text stands and whose figure shows something else
 */
export function renewed(
  items: readonly CurrentItem[],
  before: Reviewed,
  today: string,
  touched: ReadonlySet<string> = new Set(),
): Map<string, ReviewedItem> {
  return new Map(
    items.map(({ id, modified, text }) => {
      const known = before.get(id);
      const hashes = hashText(text);
      if (!known) {
        const day = modified === NOT_ON_RECORD ? today : modified;
        return [id, { since: day, modified: day, hashes }];
      }
      const { since } = known;
      const changed = touched.has(id) || changedParts(text, known).length > 0;
      return [id, { since, modified: changed ? today : known.modified, hashes }];
    }),
  );
}

const HEAD = `# What the text of each question and card was when somebody last read it through: since when it is here, the day
# on which it last changed, and a hash of each part of it. \`npm run reviewed\` writes this file; nobody else does.
`;

/** The file that holds reviewed items, a line each. */
export function formatReviewed(reviewed: Reviewed): string {
  const lines = Array.from(reviewed, ([id, { since, modified, hashes }]) => {
    const parts = Array.from(hashes, ([name, hash]) => `${name}: "${hash}"`);
    return `${id}: { since: ${since}, modified: ${modified}, ${parts.join(', ')} }\n`;
  });
  return HEAD + lines.join('');
}

/** Reads what {@link formatReviewed} wrote; of what is not of its form the item is left out. */
export function parseReviewed(text: string, kept?: KeptReadings): Map<string, ReviewedItem> {
  const read = () => (parse(text) ?? {}) as Record<string, unknown>;
  const entries = Object.entries((kept ? kept.of('reviewed', text, read) : read()) ?? {});
  return new Map(
    entries.flatMap(([id, entry]): [string, ReviewedItem][] => {
      if (!(entry instanceof Object)) return [];
      const { modified = '', since = modified, ...hashes } = entry as Record<string, unknown>;
      const texts = Object.entries(hashes).map(([name, hash]) => [name, `${hash}`] as const);
      return [[id, { since: `${since}`, modified: `${modified}`, hashes: new Map(texts) }]];
    }),
  );
}

/** A file of items in which one has another day, or its first; everything else stays as its author wrote it. */
export function withModified(file: string, id: string, day: string): string {
  const lines = file.split('\n');
  const start = lines.indexOf(`- id: ${id}`);
  if (start < 0) return file;
  const next = lines.findIndex((line, i) => i > start && /^[^\s#]/.test(line));
  const item = lines.slice(start, next < 0 ? undefined : next);
  const at = item.findIndex((line) => /^ {2}modified:/.test(line));
  if (at >= 0) return lines.with(start + at, `  modified: ${day}`).join('\n');
  // A new item: after its last line, which may be followed by blank ones and a comment on the next.
  const last = item.findLastIndex((line) => /^\s+[^\s#]/.test(line));
  return lines.toSpliced(start + Math.max(last, 0) + 1, 0, `  modified: ${day}`).join('\n');
}

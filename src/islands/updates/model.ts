import { UPDATE_KINDS, type UpdateKind } from '../../course/terms/update-terms.ts';
import { readQuery, termOf, writeQuery } from '../../lib/query.ts';
import { hasWords, oneLine, WORDS_LIMIT } from '../../lib/search-words.ts';

export const ORDERS = { topic: 'By topic', date: 'By date, newest first' } as const;

export const TRIALS = {
  listed: 'About a trial that the review lists',
  other: 'Not about one of them',
} as const;

/** Which notes the reader wants to see and how; what is undefined does not narrow. */
export interface UpdateSelection {
  order: keyof typeof ORDERS;
  /** Id of a topic. */
  topic: string | undefined;
  kind: UpdateKind | undefined;
  trial: keyof typeof TRIALS | undefined;
  /** Id of the one key sentence or study that the notes shall follow up. */
  about: string | undefined;
  /** Words that must all occur; one line without spaces at its ends. */
  words: string;
}

/** One note as the page tells it. */
export interface Note {
  topic: string;
  kind: string;
  trial: string;
  /** Ids of the key sentences and studies that it follows up. */
  about: readonly string[];
  text: string;
}

const PLACE = /^[a-z0-9-]{1,80}$/;

/**
 * Reads `?order=date&topic=…&kind=paper&trial=listed&q=words`; any string is safe, unknown values count as none.
 * @param topics ids of those that can be chosen
 */
export function parseSelection(search: string, topics: readonly string[] = []): UpdateSelection {
  const asked = readQuery(search);
  const about = asked.get('about') ?? '';
  return {
    order: asked.get('order') === 'date' ? 'date' : 'topic',
    topic: topics.find((topic) => topic === asked.get('topic')),
    kind: termOf(UPDATE_KINDS, asked.get('kind')),
    trial: termOf(TRIALS, asked.get('trial')),
    about: PLACE.test(about) ? about : undefined,
    words: oneLine(asked.get('q') ?? '', WORDS_LIMIT),
  };
}

/** The inverse of {@link parseSelection}; nothing when all is shown as it stands. */
export function formatSelection({ order, words, about, ...choices }: UpdateSelection): string {
  const address = new URLSearchParams();
  if (order !== 'topic') address.set('order', order);
  for (const [name, value] of Object.entries(choices)) if (value) address.set(name, value);
  if (about) address.set('about', about);
  if (words) address.set('q', words);
  return writeQuery(address);
}

/** Whether a note belongs to a selection. */
export function matches(
  note: Note,
  { topic, kind, trial, about, words }: UpdateSelection,
): boolean {
  if (topic && note.topic !== topic) return false;
  if (kind && note.kind !== kind) return false;
  if (trial && note.trial !== trial) return false;
  if (about && !note.about.includes(about)) return false;
  return hasWords(note.text, words);
}

/** What the line above the notes says of a selection. */
export function countText(shown: number, all: number, { order, about }: UpdateSelection): string {
  if (shown === 0) return 'No note fits. Widen the selection, or show all.';
  const notes = all === 1 ? 'note' : 'notes';
  const count = shown === all ? `All ${all} ${notes}` : `${shown} of ${all} ${notes}`;
  const place = about ? ' on one place of the review' : '';
  return `${count}${place}, ${order === 'date' ? 'newest first' : 'by topic'}.`;
}

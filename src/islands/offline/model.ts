import { byteWords } from '../../lib/byte-words.ts';
import { isMetered, type Line } from '../../lib/metered-line.ts';

/** Most bytes that a first visit takes, with the page itself, before the reader is asked. */
const UNASKED_BYTES = 700_000;

/** What can be done with the copy: keep it, add the rest to it, fetch a new edition, open that. */
export type Deed = 'keep' | 'add' | 'fetch' | 'open';

/** What is known of the copy on this device. */
export interface CopyFacts {
  /** What keeping the text costs, where the reader is to be asked first. */
  offered?: number | undefined;
  /** Whether something was asked for and is on its way, or could not be had. */
  deed?: 'under way' | 'failed' | undefined;
  /** Whether there is a copy. */
  kept?: boolean | undefined;
  /** What the rest of the site costs, where the copy lacks it. */
  lacking?: number | undefined;
  /** What a new edition costs that waits for leave to be fetched. */
  asked?: number | undefined;
  /** Whether a new edition can be opened. */
  fresh?: boolean | undefined;
  /** Whether something is begun that opening another edition could take away. */
  begun?: boolean | undefined;
}

/** What there is to say of the copy, and to do with it. */
export interface Notice {
  text: string;
  action?: { label: string; deed: Deed };
}

/** The notice at the foot of each page; empty while there is nothing to say. */
export function offlineNotice(facts: CopyFacts): Notice {
  const { offered, deed, kept, lacking, asked, fresh, begun } = facts;
  if (deed === 'under way') return { text: 'Fetching what is to be kept…' };
  const failed = deed === 'failed' ? 'That could not be fetched. ' : '';
  const say = (text: string, deed?: Deed, label = ''): Notice => ({
    text: `${failed}${text}`.trim(),
    ...(deed && { action: { deed, label } }),
  });
  if (fresh && begun) return say('A new edition is ready; it opens when you next start the site');
  if (fresh) return say('A new edition is ready', 'open', 'Open the new edition');
  if (asked !== undefined)
    return say('There is a new edition', 'fetch', `Fetch it (${byteWords(asked)})`);
  if (offered !== undefined)
    return say('', 'keep', `Keep this site for reading offline (${byteWords(offered)})`);
  if (!kept) return say('');
  if (lacking === undefined) return say('Available offline');
  const label = `Keep search and files, too (${byteWords(lacking)})`;
  return say('Available offline, without search', 'add', label);
}

/**
 * Whether the reader is asked before the text is kept.
 * @param spent bytes that the visit has taken so far
 */
export function asksFirst(line: Line | undefined, spent: number, textBytes: number): boolean {
  return isMetered(line) || spent + textBytes > UNASKED_BYTES;
}

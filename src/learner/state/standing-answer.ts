import { DAY_MILLIS } from '../log/day-millis.ts';
import type { AnsweredEvent, TriedEvent } from '../log/events.ts';
import type { ItemProgress } from './progress.ts';

/** An answer is old after this; what one knew then is no news. */
const STANDING_MILLIS = 90 * DAY_MILLIS;

/**
 * The answer that still stands beside an item on a page: given in the text or in practice, to the item
 * as it is now, at most 90 days ago. Judge its response again with the key of today.
 * @param modified date of the item's text
 */
export function standingAnswer(
  progress: ItemProgress | undefined,
  modified: string,
  nowMillis: number,
): AnsweredEvent | undefined {
  const answer = progress?.lastAnswer;
  if (!answer || answer.atMillis < nowMillis - STANDING_MILLIS) return undefined;
  return isOfText(answer, modified) ? answer : undefined;
}

/**
 * Whether an item has been changed since it was last tried: it is then to be met again as new.
 * @param modified date of the item's text; without one it never changed
 */
function isChanged(progress: ItemProgress, modified: string | undefined): boolean {
  if (modified === undefined) return false;
  const { lastModified, lastAtMillis: atMillis } = progress;
  const tried = lastModified === undefined ? { atMillis } : { atMillis, modified: lastModified };
  return !isOfText(tried, modified);
}

/** What is known of an item as it is now; nothing if it is new, or was changed since it was tried. */
export function knownItem<P extends ItemProgress>(
  items: ReadonlyMap<string, P>,
  { id, modified }: { id: string; modified?: string },
): P | undefined {
  const progress = items.get(id);
  return progress && !isChanged(progress, modified) ? progress : undefined;
}

/**
 * Whether a try was of an item's text as it is now. The first edition kept no date with an answer, so the day of the
 * answer has to tell.
 * @param modified date of the item's text
 */
export function isOfText(
  tried: Pick<TriedEvent, 'atMillis' | 'modified'>,
  modified: string,
): boolean {
  return tried.modified === undefined
    ? modified <= new Date(tried.atMillis).toISOString().slice(0, 10)
    : tried.modified === modified;
}

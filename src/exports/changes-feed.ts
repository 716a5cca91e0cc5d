import { type Change, changePath } from '../course/schema/change.ts';
import { type Editions, editionName } from '../course/schema/edition.ts';
import { CHANGE_KINDS } from '../course/terms/change-terms.ts';
import type { Feed, FeedEntry } from './atom-feed.ts';

/** What an entry says in words that only the whole content can give. */
interface Words {
  /** What a place is called: "Figure 3.6". */
  placeName: (place: string) => string;
  /** What an entry rests on, each in a line. */
  sourceNames: (change: Change) => string[];
}

/**
 * The changes as a feed, in the order of their list.
 * @param editions all of them, the first of which began the feed
 */
export function changesFeed(
  changes: readonly Change[],
  editions: Editions,
  { placeName, sourceNames }: Words,
): Feed {
  const dayOf = (n: number) =>
    editions.find((edition) => edition.n === n)?.date ?? editions[0].date;
  return {
    key: 'changes',
    title: 'Changes',
    subtitle: 'What stood on the site and was changed: what stands there now, and why',
    page: '/changes/',
    began: editions[0].date,
    entries: changes.map(
      (change): FeedEntry => ({
        key: `changes/${change.id}`,
        title: change.title,
        updated: dayOf(change.edition),
        published: change.date,
        path: changePath(change),
        category: { term: change.kind, label: CHANGE_KINDS[change.kind].name },
        content: [
          `${change.date} · ${editionName({ n: change.edition })} · ${CHANGE_KINDS[change.kind].name}`,
          `Where: ${change.places.map(placeName).join('; ')}`,
          `Before: ${change.was ?? 'Nothing.'}`,
          `Now: ${change.now}`,
          `Why: ${change.why}`,
          `Sources: ${sourceNames(change).join('; ')}`,
        ].join('\n\n'),
      }),
    ),
  };
}

import type { Edition } from '../course/schema/edition.ts';
import { doiUrl } from '../course/schema/reference.ts';
import { newestFirst, type Update, updatePath } from '../course/schema/update.ts';
import { topicLabel } from '../course/site.ts';
import { cautions } from '../course/terms/update-terms.ts';
import type { Feed, FeedEntry } from './atom-feed.ts';

/**
 * The notes on what came after the review as a feed, the newest first.
 * @param first the edition with which the feed began; notes that name no other are of this one
 */
export function updatesFeed(updates: readonly Update[], first: Edition): Feed {
  return {
    key: 'since-the-review',
    title: 'Since the review',
    subtitle: 'What has been reported after the review, each with its date, source and caveat',
    page: '/since-the-review/',
    began: first.date,
    entries: newestFirst(updates).map(
      (update): FeedEntry => ({
        key: update.id,
        title: update.source.title,
        updated: update.edition ?? first.date,
        published: update.date?.match(/^\d{4}-\d{2}-\d{2}$/)?.[0],
        path: updatePath(update),
        category: { term: update.topic, label: topicLabel(update.topic) },
        content: contentText(update),
        related: update.source.doi && doiUrl(update.source.doi),
      }),
    ),
  };
}

/** A note as plain text: what it is, what was found, and what to keep in mind. */
function contentText(update: Update): string {
  const { date, status, kind, interim, finding, caveat, concerns, source } = update;
  const { authors, title, journal, doi, pmid } = source;
  const cited = [authors, title, journal, doi && `doi:${doi}`, pmid && `PubMed ${pmid}`];
  return [
    [date ?? 'No date', status, ...cautions(kind, interim)].join(' · '),
    finding,
    ...(caveat ? [`Caveat: ${caveat}`] : []),
    `Source: ${cited.filter(Boolean).join('; ')}`,
    `Concerns: ${concerns}`,
  ].join('\n\n');
}

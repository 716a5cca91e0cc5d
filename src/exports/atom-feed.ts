import { createHash } from 'node:crypto';
import { escapeMarkup } from '../lib/escape-markup.ts';
import { absoluteHref } from '../lib/urls.ts';
import { doiUrl } from '../model/reference.ts';
import { STUDY_TOPICS } from '../model/study-terms.ts';
import { newestFirst, type Update, updatePath } from '../model/update.ts';
import { cautions } from '../model/update-terms.ts';
import { SITE } from '../site.ts';

/** The edition with which the feed began; notes that name no other are of this one. */
export const FIRST_EDITION = '2026-11-23';

/** Where the ids of the feed come from; never changed, or readers get every note once more. */
const NAMESPACE = '1b1f6c5e-3d0a-4c57-9a3c-5f2f1f0d7c41';

/** A date-time, as the format asks for; the site's editions are days. */
const atMidnight = (day: string) => `${day}T00:00:00Z`;

/**
 * The notes on what came after the review as an Atom feed (RFC 4287), the newest first. The same notes
 * give the same bytes: what "updated" says is the edition that last changed a note, never the clock.
 * @param site the origin the site is built for
 */
export function atomFeed(updates: readonly Update[], site: URL): string {
  const editions = updates.map(({ edition }) => edition ?? FIRST_EDITION);
  const updated = [FIRST_EDITION, ...editions].sort().at(-1) ?? FIRST_EDITION;
  const self = absoluteHref('/since-the-review/atom.xml', site);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${SITE.language}">
  <id>${feedId('since-the-review')}</id>
  <title type="text">Since the review: ${escapeXml(SITE.name)}</title>
  <subtitle type="text">What has been reported after the review, each with its date, source and caveat</subtitle>
  <updated>${atMidnight(updated)}</updated>
  <author><name>${escapeXml(SITE.name)}</name></author>
  <rights type="text">CC BY 4.0</rights>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(absoluteHref('/since-the-review/', site))}"/>
${newestFirst(updates)
  .map((update) => entry(update, site))
  .join('')}</feed>
`;
}

function entry(update: Update, site: URL): string {
  const { id, topic, source, edition = FIRST_EDITION } = update;
  const address = absoluteHref(updatePath(update), site);
  const related = source.doi
    ? `    <link rel="related" href="${escapeXml(doiUrl(source.doi))}"/>\n`
    : '';
  return `  <entry>
    <id>${feedId(id)}</id>
    <title type="text">${escapeXml(source.title)}</title>
    <updated>${atMidnight(edition)}</updated>
    <link rel="alternate" type="text/html" href="${escapeXml(address)}"/>
${related}    <category term="${topic}" label="${escapeXml(STUDY_TOPICS[topic])}"/>
    <content type="text">${escapeXml(contentText(update))}</content>
  </entry>
`;
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

/** A permanent id for a feed (RFC 4122, version 5): the same wherever the site is hosted. */
function feedId(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

/** A text as content or attribute of XML 1.0, without the characters that it forbids. */
export function escapeXml(text: string): string {
  return escapeMarkup(
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''),
  );
}

import { createHash } from 'node:crypto';
import { SITE } from '../course/site.ts';
import { escapeMarkup } from '../lib/escape-markup.ts';
import { LICENCE } from '../lib/site-citation.ts';
import { absoluteHref } from '../lib/urls.ts';

/** The media type of a feed, for links and responses. */
export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

/** Where the ids of feeds come from; never changed, or readers get every entry once more. */
const NAMESPACE = '1b1f6c5e-3d0a-4c57-9a3c-5f2f1f0d7c41';

/** One thing that a feed tells. */
export interface FeedEntry {
  /** Permanent, and of this entry alone in all feeds of the site. */
  key: string;
  title: string;
  /** ISO date of the edition that last changed it. */
  updated: string;
  /** ISO date of what it tells, where that is known to the day. */
  published?: string | undefined;
  /** Root-relative address of its place on the site. */
  path: string;
  category: { term: string; label: string };
  /** Plain text. */
  content: string;
  /** Address of what it rests on, elsewhere. */
  related?: string | undefined;
}

/** A feed with what stands at its head. */
export interface Feed {
  /** Permanent; names the feed itself. */
  key: string;
  title: string;
  subtitle: string;
  /** Root-relative address of the page that shows the same; the feed stands below it as `atom.xml`. */
  page: string;
  /** ISO date on which the feed began. */
  began: string;
  /** In the order shown. */
  entries: readonly FeedEntry[];
}

/** A date-time, as the format asks for; the site's editions are days. */
const atMidnight = (day: string) => `${day}T00:00:00Z`;

/**
 * A feed as Atom (RFC 4287). The same entries give the same bytes: what "updated" says is the edition
 * that last changed an entry, never the clock.
 * @param site the origin the site is built for
 */
export function atomFeed({ key, title, subtitle, page, began, entries }: Feed, site: URL): string {
  const updated = [began, ...entries.map((entry) => entry.updated)].sort().at(-1) ?? began;
  const self = absoluteHref(`${page}atom.xml`, site);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${SITE.language}">
  <id>${feedId(key)}</id>
  <title type="text">${escapeXml(title)}: ${escapeXml(SITE.name)}</title>
  <subtitle type="text">${escapeXml(subtitle)}</subtitle>
  <updated>${atMidnight(updated)}</updated>
  <author><name>${escapeXml(SITE.name)}</name></author>
  <rights type="text">${LICENCE.name}</rights>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(absoluteHref(page, site))}"/>
${entries.map((entry) => entryXml(entry, site)).join('')}</feed>
`;
}

function entryXml(entry: FeedEntry, site: URL): string {
  const { key, title, updated, path, category, content } = entry;
  const published = entry.published
    ? `    <published>${atMidnight(entry.published)}</published>\n`
    : '';
  const related = entry.related
    ? `    <link rel="related" href="${escapeXml(entry.related)}"/>\n`
    : '';
  return `  <entry>
    <id>${feedId(key)}</id>
    <title type="text">${escapeXml(title)}</title>
${published}    <updated>${atMidnight(updated)}</updated>
    <link rel="alternate" type="text/html" href="${escapeXml(absoluteHref(path, site))}"/>
${related}    <category term="${escapeXml(category.term)}" label="${escapeXml(category.label)}"/>
    <content type="text">${escapeXml(content)}</content>
  </entry>
`;
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

import type { Edition } from '../course/schema/edition.ts';
import { REVIEW, REVIEW_LINE, SITE } from '../course/site.ts';
import { jsonIsland } from '../lib/json-island.ts';
import { absoluteHref } from '../lib/urls.ts';

/** What a page says of itself to browsers, search engines and reference managers. */
export interface PageHead {
  title: string;
  description: string;
  /** Root-relative address, e.g. `/glossary/`. */
  path: string;
  /** Whether the page teaches (a section) or serves. */
  kind: 'section' | 'page';
  learning?: Learning;
}

/** What one learns from a page. */
interface Learning {
  /** What one can do after it. */
  teaches: readonly string[];
  /** What of it the questions on the page ask for. */
  assesses: readonly string[];
  /** How long the text takes to read. */
  minutes: number;
}

/** Only files of the site itself; what stands in a page is added by its hash (`lib/inline-policy.ts`). */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  // Blocks of a playlist, each in a frame of its own.
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** Tabs and search results cut what is longer. */
const LONGEST_TITLE = 70;

/** Title of the browser tab: with the name of the site where there is room for it. */
export function documentTitle({ title, path }: PageHead): string {
  if (path === '/') return `${SITE.name}: ${SITE.tabTitle}`;
  const full = `${title} | ${SITE.name}`;
  return full.length <= LONGEST_TITLE ? full : title;
}

/** Address of the preview picture of a page; a page inside another has both names in one. */
export function previewPath(path: string): string {
  return `/preview/${path === '/' ? 'home' : path.replace(/^\/|\/$/g, '').replaceAll('/', '-')}.png`;
}

/** The preview picture in words: it shows the title and the name of the site. */
export function previewAlt({ title, path }: PageHead): string {
  return `${path === '/' ? SITE.headline : `${title}.`} ${SITE.name}.`;
}

/**
 * The tags that reference managers read. With a title or a journal among them Zotero would take the page for an article
 * of a journal; without, it is a web page, with the title and the site of the preview tags. The comma keeps the name of
 * the site in one piece, as the comma after a family name does.
 */
export function citationTags(
  head: PageHead,
  site: URL,
  edition: Edition,
): [name: string, content: string][] {
  return [
    ['citation_author', `${SITE.name},`],
    ['citation_publication_date', edition.date.replaceAll('-', '/')],
    ['citation_language', SITE.language.slice(0, 2)],
    ['citation_public_url', absoluteHref(head.path, site)],
    ['citation_abstract', head.description],
    ['citation_reference', REVIEW_LINE],
  ];
}

/** The page as a learning resource based on the review (schema.org). */
export function structuredData(head: PageHead, site: URL, edition: Edition): string {
  const url = absoluteHref(head.path, site);
  const data = {
    '@context': 'https://schema.org',
    '@type': head.kind === 'section' ? 'LearningResource' : 'WebPage',
    '@id': url,
    url,
    name: head.title,
    description: head.description,
    inLanguage: SITE.language,
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    version: `${edition.n}`,
    dateModified: edition.date,
    isPartOf: { '@type': 'WebSite', name: SITE.name, url: absoluteHref('/', site) },
    ...(head.kind === 'section' && {
      learningResourceType: 'section of a course',
      educationalLevel: SITE.level,
      audience: { '@type': 'EducationalAudience', educationalRole: SITE.readers },
    }),
    ...(head.learning && {
      author: { '@type': 'Organization', name: SITE.name },
      teaches: head.learning.teaches,
      assesses: head.learning.assesses,
      timeRequired: `PT${head.learning.minutes}M`,
    }),
    isBasedOn: {
      '@type': 'ScholarlyArticle',
      author: REVIEW.authors,
      datePublished: `${REVIEW.year}`,
      identifier: REVIEW.articleNumber,
      isPartOf: {
        '@type': 'PublicationVolume',
        volumeNumber: REVIEW.volume,
        isPartOf: { '@type': 'Periodical', name: REVIEW.journal },
      },
    },
  };
  return jsonIsland(data);
}

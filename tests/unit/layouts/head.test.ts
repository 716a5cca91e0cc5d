import { expect, test } from 'vitest';
import { REVIEW_LINE, SITE } from '../../../src/course/site.ts';
import {
  CONTENT_SECURITY_POLICY,
  citationTags,
  documentTitle,
  type PageHead,
  previewAlt,
  previewPath,
  structuredData,
} from '../../../src/layouts/head.ts';

const site = new URL('https://example.org/');
const edition = { n: 2, date: '2026-11-28' };
const head: PageHead = {
  title: 'Breast ablation',
  description: 'What studies show.',
  path: '/breast-ablation/',
  kind: 'section',
};

test('the content security policy allows nothing inline and nothing from elsewhere', () => {
  expect(CONTENT_SECURITY_POLICY).not.toMatch(
    /unsafe-inline|'unsafe-eval'|unsafe-hashes|https?:|\*/,
  );
  const sources = CONTENT_SECURITY_POLICY.split('; ').flatMap((directive) =>
    directive.split(' ').slice(1),
  );
  expect(new Set(sources)).toEqual(new Set(["'none'", "'self'", "'wasm-unsafe-eval'", 'data:']));
});

test('what the policy does not name is forbidden', () => {
  expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none';/);
});

test('only pictures may be data', () => {
  expect(CONTENT_SECURITY_POLICY.match(/[\w-]+(?= [^;]*data:)/g)).toEqual(['img-src']);
});

test('a tab names the page and the site, or the page alone when both are too long', () => {
  expect(documentTitle(head)).toBe(`Breast ablation | ${SITE.name}`);
  const long = 'Immune checkpoint inhibitors combined with locoregional therapy';
  expect(documentTitle({ ...head, title: long })).toBe(long);
});

test('the home page is titled by the site and its subject', () => {
  expect(documentTitle({ ...head, path: '/', title: 'x' })).toMatch(
    new RegExp(`^${SITE.name}: .*interventional oncology`),
  );
});

test.each([
  ['/', '/preview/home.png'],
  ['/breast-ablation/', '/preview/breast-ablation.png'],
  ['/educators/coverage/', '/preview/educators-coverage.png'],
])('the preview picture of %s is %s', (path, picture) => {
  expect(previewPath(path)).toBe(picture);
});

test('reference managers get author, date, address and the review behind the page', () => {
  const tags = new Map(citationTags(head, site, edition));
  // Without the comma the last word would be taken for a family name.
  expect(tags.get('citation_author')).toBe(`${SITE.name},`);
  expect(tags.get('citation_publication_date')).toBe('2026/11/28');
  expect(tags.get('citation_public_url')).toBe('https://example.org/breast-ablation/');
  expect(tags.get('citation_reference')).toBe(REVIEW_LINE);
});

test('no tag makes an article of a page: with a title among them it would be one of a journal', () => {
  expect(
    citationTags(head, site, edition).filter(([name]) =>
      /^citation_(?:\w*title|conference|isbn|issn|\w*institution)$/.test(name),
    ),
  ).toEqual([]);
});

test('the preview picture is told by what it shows', () => {
  expect(previewAlt(head)).toBe(`Breast ablation. ${SITE.name}.`);
  expect(previewAlt({ ...head, title: SITE.name, path: '/' })).toBe(
    `${SITE.headline} ${SITE.name}.`,
  );
});

test('structured data says what a page teaches and assesses and how long it takes', () => {
  const learning = {
    teaches: ['Name two limits.', 'Read a plot.'],
    assesses: ['Read a plot.'],
    minutes: 9,
  };
  expect(JSON.parse(structuredData({ ...head, learning }, site, edition))).toMatchObject({
    teaches: learning.teaches,
    assesses: learning.assesses,
    timeRequired: 'PT9M',
  });
  expect(JSON.parse(structuredData(head, site, edition))).not.toHaveProperty('timeRequired');
});

test('structured data names the edition by its number and its day', () => {
  expect(JSON.parse(structuredData(head, site, edition))).toMatchObject({
    version: '2',
    dateModified: '2026-11-28',
  });
});

test('structured data cannot close the script it stands in', () => {
  const data = structuredData(
    { ...head, title: '</script><script>alert(1)</script>' },
    site,
    edition,
  );
  expect(data).not.toContain('<');
  expect(JSON.parse(data).name).toBe('</script><script>alert(1)</script>');
});

test('a section is a learning resource, any other page a page, and both are based on the review', () => {
  const section = JSON.parse(structuredData(head, site, edition));
  const page = JSON.parse(structuredData({ ...head, kind: 'page' }, site, edition));
  expect([section['@type'], page['@type']]).toEqual(['LearningResource', 'WebPage']);
  expect(section.educationalLevel).toBeTypeOf('string');
  expect(page).not.toHaveProperty('educationalLevel');
  for (const { url, isBasedOn } of [section, page]) {
    expect(url).toBe('https://example.org/breast-ablation/');
    expect(isBasedOn).toMatchObject({ '@type': 'ScholarlyArticle', author: 'Newbury A, et al.' });
  }
});

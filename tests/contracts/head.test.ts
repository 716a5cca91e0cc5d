import sharp from 'sharp';
import { expect, test } from 'vitest';
import { rule } from '../rule.ts';
import { type BuiltPage, file, files, pages, sections } from './built-site.ts';

const content = ({ root }: BuiltPage, selector: string) =>
  root.querySelector(selector)?.getAttribute('content') ?? '';
const description = (page: BuiltPage) => content(page, 'meta[name=description]');
const listed = pages.filter(({ path }) => path !== '/404.html');
const HOME_TITLE = 'The IO Reading Room: interventional oncology from one review';
/** The origin that the site was built for. */
const origin = new URL(content(listed[0] as BuiltPage, 'meta[property="og:url"]')).origin;

const pathOf = ({ path }: BuiltPage) => path;

rule('every page says its language, its title and its subject', pages, pathOf, (page) => {
  const { path, root } = page;
  expect(root.querySelector('html')?.getAttribute('lang')).toBe('en-US');
  expect(root.querySelectorAll('h1')).toHaveLength(1);
  const heading = root.querySelector('h1')?.text.trim();
  expect(heading).not.toBe('');
  const titles = root.querySelectorAll('head > title').map(({ text }) => text);
  expect(titles).toHaveLength(1);
  // A long title goes without the name of the site.
  expect([heading, `${heading} | The IO Reading Room`, HOME_TITLE]).toContain(titles[0]);
  expect(titles[0] === HOME_TITLE).toBe(path === '/');
  expect(description(page).length).toBeGreaterThanOrEqual(50);
  expect(description(page).length).toBeLessThanOrEqual(180);
});

rule(
  'every page has a preview picture of 1200 by 630 pixels with a description',
  pages,
  pathOf,
  (page) => {
    const { pathname } = new URL(content(page, 'meta[property="og:image"]'));
    expect(pngSize(file(pathname))).toEqual({ width: 1200, height: 630 });
    expect(content(page, 'meta[property="og:image:alt"]')).not.toBe('');
    expect(content(page, 'meta[property="og:title"]')).not.toBe('');
    expect(content(page, 'meta[property="og:description"]')).toBe(description(page));
  },
);

test('pages with a figure of their own show it in their preview, each lab another', async () => {
  const drawnPages = listed.filter(
    ({ path }) =>
      sections.some((section) => section.path === path) ||
      /^\/(?:labs\/.*|evidence\/|trials\/|procedures\/|)$/.test(path),
  );
  expect(drawnPages.length).toBeGreaterThan(sections.length + 8);
  const seen = new Set<string>();
  for (const page of drawnPages) {
    const { pathname } = new URL(content(page, 'meta[property="og:image"]'));
    // Where a preview without a figure has nothing: its mark is further down.
    const place = { left: 700, top: 80, width: 428, height: 300 };
    const pixels = await sharp(file(pathname)).extract(place).greyscale().raw().toBuffer();
    expect(
      pixels.some((value) => value < 128),
      page.path,
    ).toBe(true);
    if (page.path.startsWith('/labs/')) seen.add(pixels.toString('base64'));
  }
  expect(seen.size).toBe(drawnPages.filter(({ path }) => path.startsWith('/labs/')).length);
});

rule(
  'a section is painted with its first key sentence, and no other page waits for anything',
  pages,
  pathOf,
  (page) => {
    const waits = page.root.querySelectorAll('link[blocking]');
    expect(waits.map((link) => link.getAttribute('rel'))).toEqual(
      sections.includes(page) ? ['expect'] : [],
    );
    for (const link of waits) {
      const claim = page.root.querySelector(link.getAttribute('href') ?? '');
      // Near the beginning of the text, so that little is waited for.
      const first = page.html.indexOf('class="prose"');
      expect(page.html.indexOf(claim?.outerHTML.slice(0, 60) ?? '-') - first).toBeLessThan(12_000);
    }
  },
);

rule('every page describes itself as based on the review', pages, pathOf, (page) => {
  const { root } = page;
  const data = JSON.parse(root.querySelector('script[type="application/ld+json"]')?.text ?? '');
  expect(data['@context']).toBe('https://schema.org');
  expect(data.name).not.toBe('');
  expect(data.license).toMatch(/^https:\/\/creativecommons\.org\//);
  expect(data.isBasedOn).toMatchObject({
    '@type': 'ScholarlyArticle',
    author: 'Newbury A, et al.',
    datePublished: '2022',
    identifier: '100430',
  });
  // Not confirmed, so not claimed.
  expect(data.isBasedOn).not.toHaveProperty('name');
  expect(data.isBasedOn).not.toHaveProperty('license');
});

rule('every page says where it belongs, or that it belongs nowhere', pages, pathOf, (page) => {
  const { path, root } = page;
  const canonical = root.querySelector('link[rel=canonical]')?.getAttribute('href');
  if (path === '/404.html') {
    expect(canonical).toBeUndefined();
    expect(content(page, 'meta[name=robots]')).toBe('noindex');
  } else {
    expect(canonical).toBe(`${origin}${path}`);
    expect(content(page, 'meta[property="og:url"]')).toBe(canonical);
    expect(content(page, 'meta[name=robots]')).toBe('');
  }
});

rule('every section can be read by reference managers', sections, pathOf, (page) => {
  // Zotero takes it as a web page by the type of the preview, and only where no tag says "article".
  expect(content(page, 'meta[property="og:type"]')).toBe('website');
  expect(
    page.root.querySelector('meta[name=citation_title], meta[name=citation_journal_title]'),
  ).toBeNull();
  expect(content(page, 'meta[property="og:title"]')).toBe(page.root.querySelector('h1')?.text);
  expect(content(page, 'meta[property="og:site_name"]')).toBe('The IO Reading Room');
  expect(content(page, 'meta[name=citation_author]')).toBe('The IO Reading Room,');
  expect(content(page, 'meta[name=citation_publication_date]')).toMatch(/^\d{4}\/\d{2}\/\d{2}$/);
  expect(content(page, 'meta[name=citation_public_url]')).toBe(`${origin}${page.path}`);
});

test('no two pages have the same title or description', () => {
  const titles = pages.map(({ root }) => root.querySelector('title')?.text);
  expect(new Set(titles).size).toBe(pages.length);
  expect(new Set(pages.map(description)).size).toBe(pages.length);
});

test('the sitemap lists every page but the one for unknown addresses', () => {
  const addresses = (path: string) =>
    [
      ...file(path)
        .toString()
        .matchAll(/<loc>([^<]+)<\/loc>/g),
    ].map(([, address]) => address);
  expect(addresses('/sitemap-0.xml').sort()).toEqual(
    listed.map(({ path }) => origin + path).sort(),
  );
  expect(addresses('/sitemap-index.xml')).toEqual([`${origin}/sitemap-0.xml`]);
});

test('robots are welcome and are told of the sitemap', () => {
  const robots = file('/robots.txt').toString();
  expect(robots).toMatch(/^User-agent: \*$/m);
  expect(robots).not.toMatch(/^Disallow: \S/m);
  expect(robots).toContain(`Sitemap: ${origin}/sitemap-index.xml`);
});

test('the manifest names icons that have the sizes it says', () => {
  const manifest = JSON.parse(file('/manifest.webmanifest').toString());
  expect(manifest).toMatchObject({ name: 'The IO Reading Room', lang: 'en-US', start_url: '/' });
  const icons: { src: string; sizes: string; type: string; purpose?: string }[] = manifest.icons;
  expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  for (const { src, sizes, type } of icons) {
    expect(files).toContain(src);
    if (type !== 'image/png') continue;
    const { width, height } = pngSize(file(src));
    expect(`${width}x${height}`, src).toBe(sizes);
  }
});

/** Width and height from the header of a PNG. */
function pngSize(png: Buffer): { width: number; height: number } {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

import { expect, test } from 'vitest';
import { brokenLinks, readBuiltPage } from '../../../src/checks/site-links.ts';
import { heldBytes } from '../held-bytes.ts';

/** The faults of a small site of two pages and one file. */
function faults(html: string, { base = '/', published = [] as string[] } = {}): string[] {
  const pages = [
    readBuiltPage(html, '/'),
    readBuiltPage('<h2 id="ici">ICI</h2><p id="krüger">K</p>', '/glossary/'),
  ];
  return brokenLinks(pages, new Set(['/icon.svg', '/glossary/index.html']), base, published);
}

test.each([
  '<a href="/glossary/">x</a>',
  '<a href="/glossary/#ici">x</a>',
  '<a href="/glossary/?q=a#ici">x</a>',
  '<a href="/glossary/#kr%C3%BCger">x</a>',
  '<a href="#here">x</a><p id="here"></p>',
  '<a href="#">x</a>',
  '<img src="/icon.svg">',
  '<svg><use href="#s"></use><g id="s"></g></svg>',
  '<a href="https://example.org/nowhere">x</a>',
  '<a href="//example.org/nowhere">x</a>',
  '<a href="mailto:someone@example.org">x</a>',
  '<img src="data:image/png;base64,AA">',
  '<script>const a = "<a href=/none/>";</script><style>/* <a href="/none/"> */</style>',
])('%s is whole', (html) => {
  expect(faults(html)).toEqual([]);
});

test.each([
  ['<a href="/glosary/">x</a>', '/: "/glosary/" leads nowhere'],
  ['<a href="/glossary">x</a>', '/: "/glossary" leads nowhere'],
  ['<a href="/glossary/#icy">x</a>', '/: "/glossary/#icy" leads nowhere'],
  ['<a href="#gone">x</a>', '/: "#gone" leads nowhere'],
  ['<img src="/icon.png">', '/: "/icon.png" leads nowhere'],
  ['<script src="/a.js"></script>', '/: "/a.js" leads nowhere'],
  ['<link rel="stylesheet" href="/a.css">', '/: "/a.css" leads nowhere'],
  ['<noscript><a href="/none/">x</a></noscript>', '/: "/none/" leads nowhere'],
  ['<pre><a href="/none/">x</a></pre>', '/: "/none/" leads nowhere'],
  ['<a href="/100%/">x</a>', '/: "/100%/" leads nowhere'],
  ['<a href="/a//b:c">x</a>', '/: "/a//b:c" leads nowhere'],
  ['<a href="glossary/">x</a>', '/: "glossary/" is outside the base path'],
  ['<p id="a"></p><b id="a"></b>', '/: the id "a" stands there twice'],
])('%s is broken', (html, fault) => {
  expect(faults(html)).toEqual([fault]);
});

test('under a base path an address without it is outside, and one with it is found', () => {
  const html = '<a href="/room/glossary/#ici">x</a><a href="/glossary/">y</a><a href="#z">z</a>';
  expect(faults(html, { base: '/room/' })).toEqual([
    '/: "/glossary/" is outside the base path',
    '/: "#z" leads nowhere',
  ]);
});

test('a published address that is gone is reported, whether page or id', () => {
  const published = ['/', '/glossary/#ici', '/glossary/#old', '/old/'];
  expect(faults('', { published })).toEqual([
    '/glossary/#old was published and no longer resolves',
    '/old/ was published and no longer resolves',
  ]);
});

test('the same fault on a page is reported once', () => {
  expect(faults('<a href="/x/">1</a><a href="/x/">2</a>')).toHaveLength(1);
});

test('ids and addresses of a page are read as the browser reads them', () => {
  const page = readBuiltPage(
    '<p id="a">A</p><a href="/x/?a=1&amp;b=2">x</a><a href="">y</a><a>z</a>',
    '/p/',
  );
  expect(page).toEqual({
    path: '/p/',
    ids: new Set(['a']),
    repeated: [],
    targets: ['/x/?a=1&b=2'],
  });
});

test('an address that stands on a page several times is one of its targets', () => {
  expect(readBuiltPage('<a href="/x/">1</a><a href="/x/">2</a>', '/').targets).toEqual(['/x/']);
});

test('what pages say more than once is kept once for all of them', () => {
  const known = new Map<string, string>();
  readBuiltPage('<p id="a"></p><a href="/x/">x</a>', '/p/', known);
  expect([...known]).toEqual([
    ['a', 'a'],
    ['/x/', '/x/'],
  ]);
});

test('of a page that was read nothing is kept but its ids and addresses', () => {
  const known = new Map<string, string>();
  const pages = Array.from({ length: 20 }, (_, n) => `/a-page-of-the-course-${n}/`);
  const bytes = heldBytes(() =>
    pages.map((path) => {
      const markup = `<p id="a-part-of-the-page">${'β'.repeat(1e6)}</p><a href="/a-page-of-the-course/">x</a>`;
      return readBuiltPage(markup, path, known);
    }),
  );
  expect(bytes).toBeLessThan(5e6);
});

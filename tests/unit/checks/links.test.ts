import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { checkLinks, fixedPages } from '../../../src/checks/links.ts';
import type { ContentTree } from '../../../src/course/read/content-tree.ts';
import type { Fault } from '../../../src/course/read/fault.ts';
import { SITE_PAGES } from '../../../src/course/terms/site-pages.ts';
import { LABS } from '../../../src/labs/labs.ts';
import { head } from './entries.ts';
import { listTree } from './list-tree.ts';
import { section, told } from './small-tree.ts';

test('links may lead to every page that is not made from the content', () => {
  const folder = join(import.meta.dirname, '../../../src/pages');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /^(?:[a-z-]+\/)*[a-z-]+\.astro$/.test(file) && !file.startsWith('embed/'))
    .map((file) => (file === 'index.astro' ? '/' : `/${file.replace('.astro', '')}/`));
  const fromContent = SITE_PAGES.filter(({ idsOfContent }) => idsOfContent).map(({ path }) => path);
  const everything = { keys: {}, course: { labs: Object.keys(LABS) } } as ContentTree;
  expect([...fixedPages(everything), ...fromContent].sort()).toEqual(pages.sort());
});

const LISTED = {
  glossary: '- id: scale',
  trials: '- nct: NCT00000001',
  procedures: '- id: freezing',
  references: '- n: 7',
  studies: '- id: series',
};

/** What is said of a section with this text, in a course of this section, `hills` and `broken`. */
function faults(text: string, given: object = {}): Fault[] {
  const sections = [
    section('maps', text, head('goal')),
    section('hills', '<Claim id="slope" formerly="steep">A.</Claim>', head('climb')),
    section('broken', '<Claim id="whole">A.', head()),
    section('headless', ''),
  ];
  return checkLinks(listTree(LISTED, { sections, course: { labs: ['lesion-size'] }, ...given }));
}

test.each([
  '/hills/',
  '/hills/?q=a',
  '/hills/#one',
  '/hills/#slope',
  '/hills/#steep',
  '/hills/#climb',
  '/hills/#objectives',
  '/hills/?q=a#slope',
  '#goal',
  '#one',
  // Of a page that cannot be read, nothing is known to be absent.
  '/broken/#any',
  '/headless/#any',
  '/glossary/#scale',
  '/trials/#nct00000001',
  '/trials/#table-trials',
  '/procedures/#freezing',
  '/references/#ref-7',
  '/labs/lesion-size/#any',
  '/evidence/#any',
  '/practice/',
  '/',
  'https://example.org/',
  'https://example.org',
  'https://example.org?q=a',
  'HTTPS://EXAMPLE.ORG#a',
  'https://doi.org/10.1000/a#b',
  'mailto:someone@example.org',
])('a link may lead to %s', (address) => {
  expect(faults(`[words](${address})`)).toEqual([]);
});

test.each([
  ['/hils/', 'link/unknown No page has the address "/hils/".', '/hills/'],
  ['/hills', 'link/unknown No page has the address "/hills".', '/hills/'],
  ['/nowhere-at-all/?q=a#b', 'link/unknown No page has the address "/nowhere-at-all/".', undefined],
  ['/hills/#slop', 'link/unknown The page /hills/ has no id "slop".', 'slope'],
  ['/hills/#goal', 'link/unknown The page /hills/ has no id "goal".', undefined],
  ['#gaol', 'link/unknown The page /maps/ has no id "gaol".', 'goal'],
  ['/glossary/#scales', 'link/unknown The page /glossary/ has no id "scales".', 'scale'],
  [
    '/trials/#nct00000002',
    'link/unknown The page /trials/ has no id "nct00000002".',
    'nct00000001',
  ],
  ['/references/#7', 'link/unknown The page /references/ has no id "7".', undefined],
  ['/labs/other/', 'link/unknown No page has the address "/labs/other/".', undefined],
  ['/updates/', 'link/unknown No page has the address "/updates/".', undefined],
  ['/since-the-review/', 'link/unknown No page has the address "/since-the-review/".', undefined],
  ['http://example.org/', 'link/scheme "http://example.org/" is no address that a link may have.'],
  ['https://localhost', 'link/scheme "https://localhost" is no address that a link may have.'],
  [
    'https://example.org:80/',
    'link/scheme "https://example.org:80/" is no address that a link may have.',
  ],
  [
    '<a https://example.org/>',
    'link/scheme "a https://example.org/" is no address that a link may have.',
  ],
  ['/a:b/', 'link/unknown No page has the address "/a:b/".'],
  ['javascript:void', 'link/scheme "javascript:void" is no address that a link may have.'],
  ['<java script:void>', 'link/scheme "java script:void" is no address that a link may have.'],
  ['Data:text/html,a', 'link/scheme "Data:text/html,a" is no address that a link may have.'],
  ['mailto:someone', 'link/scheme "mailto:someone" is no address that a link may have.'],
  ['<mailto:a@b c>', 'link/scheme "mailto:a@b c" is no address that a link may have.'],
  ['//example.org/', 'link/scheme "//example.org/" is no address that a link may have.'],
  ['<\\\\/example.org/>', 'link/scheme "\\/example.org/" is no address that a link may have.'],
])('no link may lead to %s', (address, message, suggestion = undefined) => {
  const found = faults(`It says: [words](${address}).`);
  expect(told(found)).toEqual([`sections/maps.mdx:3:10 ${message}`]);
  expect(found[0]?.suggestion).toBe(suggestion);
});

test('while a list cannot be read, any id may be on its page', () => {
  const keys = {
    glossary: undefined,
    trials: undefined,
    procedures: undefined,
    references: undefined,
  };
  const text = '[a](/glossary/#x) [b](/trials/#x) [c](/procedures/#x) [d](/references/#x) [e](#x)';
  expect(told(faults(text, { keys }))).toEqual([
    'sections/maps.mdx:3:75 link/unknown The page /maps/ has no id "x".',
  ]);
});

test('a course without labs has no page of labs, and one without trials none of them', () => {
  const without = { course: { labs: [] }, keys: { trials: new Set() } };
  expect(told(faults('[a](/labs/) [b](/trials/) [c](/evidence/)', without))).toEqual([
    'sections/maps.mdx:3:1 link/unknown No page has the address "/labs/".',
    'sections/maps.mdx:3:13 link/unknown No page has the address "/trials/".',
  ]);
});

test('what is no link is not looked at', () => {
  expect(faults('<Claim id="/nowhere/">A <Cite n="5" />.</Claim>')).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listedAddresses } from '../../src/checks/addresses.ts';
import { shortCode } from '../../src/educators/short-code.ts';
import type { TakeEntry } from '../../src/educators/take-index.ts';
import { rule } from '../rule.ts';
import { attributes, type BuiltPage, embeds, file, files, pages, scripts } from './built-site.ts';
import { compressed } from './compressed.ts';

/** Most bytes (brotli) of all that an embed loads, without fonts and the figure's own drawing. */
const BUDGET = 15_000;
const TAKEN: TakeEntry[] = JSON.parse(file('/take/index.json').toString());
const pathOf = ({ path }: BuiltPage) => path;
const idOf = ({ path }: BuiltPage) => path.split('/')[2] ?? '';

test('every figure, table, case, question, lab, plate and term of the site has an embed', () => {
  const places = pages.flatMap(({ path, root }) => [
    // Two ledgers are pages of their own, with what chooses among their rows.
    ...attributes(root, 'main figure[id]:not(.ledger)', 'id'),
    ...attributes(root, 'main .plate[id]', 'id').map((id) => `plate-${id}`),
    ...attributes(root, 'main io-question[id]', 'id'),
    ...(path === '/glossary/'
      ? attributes(root, '.entry[id]', 'id').map((id) => `term-${id}`)
      : []),
    ...(/^\/labs\/./.test(path) ? [`lab-${path.split('/')[2]}`] : []),
  ]);
  expect(places.length).toBeGreaterThan(300);
  expect(places.filter((id) => !embeds.some((embed) => idOf(embed) === id))).toEqual([]);
});

test('what was ever published of these kinds still has its frame, also under a former name or asked no more', () => {
  const listed = listedAddresses(
    readFileSync(join(import.meta.dirname, '../../content/permalinks.txt'), 'utf8'),
  );
  const ids = listed.flatMap((address) => {
    const [path, id = ''] = address.split('#');
    if (path === '/glossary/') return /^$|^letter-/.test(id) ? [] : `term-${id}`;
    return /^fig-|-q-/.test(id) ? id : [];
  });
  expect(ids.length).toBeGreaterThan(300);
  expect(ids.filter((id) => !embeds.some((embed) => idOf(embed) === id))).toEqual([]);
  const former = TAKEN.flatMap(({ also = [] }) => also);
  expect(former.length).toBeGreaterThan(1);
  expect(former.filter((address) => !listed.includes(address))).toEqual([]);
});

rule(
  'what has a link of its own can be taken into a basket',
  pages.filter(({ root }) => root.querySelector('a[data-permalink]')),
  pathOf,
  ({ path, root }) => {
    const links = root.querySelectorAll('a[data-permalink]');
    const listed = new Set(TAKEN.flatMap(({ path: one, also = [] }) => [one, ...also]));
    const missing = links.map((link) => `${path}${link.getAttribute('href')}`);
    expect(missing.filter((address) => !listed.has(address))).toEqual([]);
  },
);

test('what can be taken leads to a block that is there, and each has a code of its own', () => {
  const gone = TAKEN.filter(({ path }) => {
    const [page, id] = path.split('#');
    if (/\?item=/.test(path)) return false;
    const target = pages.find((one) => one.path === page);
    return !(id ? target?.root.getElementById(id) : target);
  });
  expect(gone).toEqual([]);
  const codes = TAKEN.flatMap(({ path, also = [] }) => [path, ...also]).map(shortCode);
  expect(new Set(codes).size).toBe(codes.length);
});

rule(
  'an embed has its title, its licence, its review and a link to where it stands',
  embeds,
  pathOf,
  (embed) => {
    const { root } = embed;
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    // A long title is cut where a list of tabs or frames would cut it.
    const title = root.querySelector('title')?.text ?? '';
    expect(title.length).toBeGreaterThan(5);
    expect(root.querySelector('h1')?.text).toSatisfy((text: string) =>
      text.startsWith(title.replace(/ ?…$/, '')),
    );
    const foot = root.querySelector('footer');
    expect(foot?.querySelector('a[rel=license]')?.getAttribute('href')).toContain(
      'creativecommons.org',
    );
    expect(foot?.text).toContain('After ');
    const [page = '', id] =
      foot
        ?.querySelector('a')
        ?.getAttribute('href')
        ?.replace(/\?[^#]*/, '')
        .split('#') ?? [];
    const target = pages.find(({ path }) => path === page);
    expect(id ? target?.root.getElementById(id) : target).toBeTruthy();
    expect(root.querySelector('base')?.getAttribute('target')).toBe('_blank');
    expect(root.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  },
);

rule('an embed loads at most 15 kB beside fonts and its own drawing', embeds, pathOf, (embed) => {
  const words = embed.html.replace(/<svg[\s\S]*?<\/svg>/g, '');
  const loaded = scripts(embed).map((path) => file(path).toString());
  const sum = [words, ...loaded].reduce((total, text) => total + compressed(text), 0);
  expect(sum).toBeLessThanOrEqual(BUDGET);
});

rule(
  'an embed says what is missing without scripts wherever one of its own runs, and that answers are not kept',
  embeds,
  pathOf,
  ({ root }) => {
    const runs = root
      .querySelectorAll('*')
      .some(({ localName = '' }) => localName.startsWith('io-') && localName !== 'io-embed');
    expect(Boolean(root.querySelector('[data-needs-script]'))).toBe(runs);
    expect(Boolean(root.querySelector('.kept-apart'))).toBe(
      Boolean(root.querySelector('io-question')),
    );
  },
);

rule(
  'an embed is found by editors that know oEmbed, with a frame of its title and size',
  embeds,
  pathOf,
  (embed) => {
    const address =
      embed.root.querySelector('link[type="application/json+oembed"]')?.getAttribute('href') ?? '';
    const path = new URL(address).pathname;
    expect(files).toContain(path);
    const said = JSON.parse(file(path).toString());
    expect(said).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: embed.root.querySelector('h1')?.text,
    });
    expect(said.height).toBeGreaterThan(100);
    expect(said.html).toContain(`${embed.path}"`);
    expect(said.html).toMatch(/ title="[^"]+".* sandbox="/);
  },
);

rule(
  'an embed has a policy of its own: files of the site, its own styles by their hash, and nothing else',
  embeds,
  pathOf,
  ({ root }) => {
    const policy =
      root.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).toMatch(/style-src 'self'(?: 'sha256-[^']+')*;/);
    expect(root.querySelectorAll('script:not([src]):not([type="application/json"])')).toEqual([]);
  },
);

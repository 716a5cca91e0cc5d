import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attributes, dist, file, files, page } from './built-site.ts';

const packages = join(dist, '../node_modules');
const said = file('/licences.txt').toString();

/** The text of a licence of an installed package, in its folder or in one of that name. */
function licence(name: string): string {
  const file = ['LICENSE', 'LICENSE/LICENSE', 'LICENSE.md', 'LICENCE']
    .map((file) => join(packages, name, file))
    .find((file) => existsSync(file) && statSync(file).isFile());
  return readFileSync(file ?? '', 'utf8').trim();
}

/** A few words that stand in a package's code as it is shipped, and nowhere else. */
const IN_SCRIPTS = {
  idb: 'IDBIndex',
  'ts-fsrs': 'enable_short_term',
  fflate: 'invalid zip data',
  uqr: 'Data too long',
};

const scripts = files
  .filter((path) => /^\/_astro\/.*\.js$/.test(path))
  .map((path) => file(path).toString())
  .join('\n');

test.each(Object.entries(IN_SCRIPTS))(
  'the licence of %s, of which scripts have code, stands in the site in full',
  (name, words) => {
    expect(scripts).toContain(words);
    expect(said).toContain(licence(name));
  },
);

test.each([
  ['@fontsource-variable/source-serif-4', /\.woff2$/],
  ['@fontsource-variable/source-sans-3', /\.woff2$/],
  ['pagefind', /^\/pagefind\//],
])('the licence of %s, of which files are part of the site, stands in it in full', (name, path) => {
  expect(files.some((file) => path.test(file))).toBe(true);
  expect(said).toContain(licence(name));
});

test('no licence is given of what is not shipped', () => {
  const named = [...said.matchAll(/^(\S+) \d+\.\d+\.\d+.*\n\n/gm)].map(([, name]) => name);
  const known = [
    ...Object.keys(IN_SCRIPTS),
    '@fontsource-variable/source-sans-3',
    '@fontsource-variable/source-serif-4',
    'pagefind',
    'rolldown',
    'vite',
  ];
  expect(named.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  expect(readdirSync(packages).length).toBeGreaterThan(named.length * 10);
  expect(attributes(page('/about/').root, 'a', 'href')).toContain('/licences.txt');
});

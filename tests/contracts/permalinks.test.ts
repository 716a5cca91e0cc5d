import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listedAddresses } from '../../src/checks/addresses.ts';
import { contentAddresses } from '../../src/checks/content-addresses.ts';
import { publishedAddresses } from '../../src/checks/published-addresses.ts';
import { readFolder } from '../../src/course/read/content-files.ts';
import { readContentTree } from '../../src/course/read/content-tree.ts';
import { drawings } from '../../src/integrations/content-check.ts';
import { pages } from './built-site.ts';

const listed = listedAddresses(
  readFileSync(join(import.meta.dirname, '../../content/permalinks.txt'), 'utf8'),
);
const published = publishedAddresses(pages);

test('every address that was ever published still leads to its place', () => {
  const places = new Set(
    pages.flatMap(({ path, root }) => [
      path,
      ...root.querySelectorAll('[id]').map(({ id }) => `${path}#${id}`),
    ]),
  );
  const gone = listed.filter((address) => !places.has(address));
  expect(gone, 'Published addresses are gone: put their ids back, beside the new ones').toEqual([]);
});

test('every address of the site is in the list of published ones', () => {
  const missing = published.filter((address) => !listed.includes(address));
  expect(missing, 'New addresses: add them for good with npm run permalinks').toEqual([]);
});

const root = join(import.meta.dirname, '../..');
const { tree } = readContentTree(readFolder(join(root, 'content')), drawings(root));

test('what the content publishes, as the check reads it, is what the build publishes', () => {
  const fromContent = contentAddresses(tree);
  expect(fromContent.length).toBeGreaterThan(12);
  const places = new Set(
    pages.flatMap(({ path, root }) =>
      root.querySelectorAll('[id]').map(({ id }) => `${path}#${id}`),
    ),
  );
  for (const { path, ids, also } of fromContent) {
    const known = [...(ids?.keys() ?? [])];
    expect(
      known.filter((id) => !places.has(`${path}#${id}`)),
      path,
    ).toEqual([]);
    const built = published.flatMap((address) => {
      const [on, id] = address.split('#');
      return on === path && id ? [id] : [];
    });
    expect(
      built.filter((id) => !known.includes(id) && !also.test(id)),
      path,
    ).toEqual([]);
  }
});

test('the list names no address twice', () => {
  expect(listed.filter((address, i) => listed.indexOf(address) !== i)).toEqual([]);
});

test('addresses are lower-case words with hyphens', () => {
  expect(
    listed.filter((address) => !/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/.test(address)),
  ).toEqual([]);
});

test.each([
  ['trials', /^\/trials\/#nct\d{8}$/, 31],
  ['references', /^\/references\/#ref-\d+$/, 78],
  ['glossary', /^\/glossary\/#(?!letter-)[a-z0-9-]+$/, 150],
  ['figures', /^\/[a-z-]+\/#fig-/, 20],
])('the %s have addresses of their own', (_, pattern, atLeast) => {
  expect(published.filter((address) => pattern.test(address)).length).toBeGreaterThanOrEqual(
    atLeast,
  );
});

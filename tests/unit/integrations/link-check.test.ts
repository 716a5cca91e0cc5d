import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLinks } from '../../../src/integrations/link-check.ts';
import { publishedAddresses } from '../../../src/integrations/published-addresses.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'links-'));
  write('content/permalinks.txt', '');
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Reads the list and checks the site, as a build does, and returns what is said. */
function check(base: string): string {
  const published = publishedAddresses(pathToFileURL(join(root, 'content/permalinks.txt')));
  return checkLinks(join(root, 'dist'), base, published);
}

test('a whole site passes, with or without a slash at the end of its base path', () => {
  write('dist/index.html', '<a href="/room/a/#b">x</a>');
  write('dist/a/index.html', '<p id="b">B</p>');
  expect(check('/room')).toBe('0 published addresses, none of them broken, and no broken link');
  expect(check('/room/')).toBe('0 published addresses, none of them broken, and no broken link');
});

test('all broken addresses are named at once', () => {
  write('dist/index.html', '<a href="/a/">x</a><a href="#b">y</a>');
  expect(() => check('/')).toThrow(
    '2 broken addresses\n  /: "/a/" leads nowhere\n  /: "#b" leads nowhere',
  );
});

test('a published address must still resolve; lines that are no addresses are notes', () => {
  write('dist/index.html', '<p id="a">A</p>');
  write('content/permalinks.txt', '# Addresses\n/\n/#a\n\n');
  expect(check('/')).toBe('2 published addresses, none of them broken, and no broken link');
  write('content/permalinks.txt', '/#a\n/#gone\n');
  expect(() => check('/')).toThrow(
    '1 broken address\n  /#gone was published and no longer resolves',
  );
});

test('without the list of published addresses there is no build', () => {
  write('dist/index.html', '<p>A whole page</p>');
  rmSync(join(root, 'content/permalinks.txt'));
  expect(() => check('/')).toThrow('permalinks.txt is missing');
});

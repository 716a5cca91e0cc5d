import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLimit } from '../../src/evidence/evidence.ts';
import { listItems } from './sections.ts';

test('what the site thinks is called its remark in pages, too, and by no other name', () => {
  const files = globSync('src/{pages,islands}/**/*.astro');
  expect(files.length).toBeGreaterThan(50);
  const otherwise = files.filter((file) => /\bour reading\b/i.test(readFileSync(file, 'utf8')));
  expect(otherwise).toEqual([]);
});

test('many limits of records speak for the site', () => {
  const limits = listItems('studies').flatMap(({ limits }) => limits.map(readLimit));
  expect(limits.filter(({ ours }) => ours).length).toBeGreaterThan(50);
});

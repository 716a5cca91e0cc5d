import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownVoiceIn } from '../../src/checks/remark-voice.ts';
import { readLimit } from '../../src/evidence/evidence.ts';
import { listItems } from './sections.ts';

test('what the site thinks is called its remark, and by no other name', () => {
  const files = globSync(['content/**/*.{yaml,mdx,mmd}', 'src/{pages,islands}/**/*.astro']);
  expect(files.length).toBeGreaterThan(100);
  const otherwise = files.filter((file) => /\bour reading\b/i.test(readFileSync(file, 'utf8')));
  expect(otherwise).toEqual([]);
});

test('a limit of a record that speaks for the site says so at its start', () => {
  const limits = listItems('studies').flatMap(({ limits }) => limits.map(readLimit));
  expect(limits.filter(({ ours }) => ours).length).toBeGreaterThan(50);
  const unmarked = limits.filter(({ ours, text }) => !ours && ownVoiceIn(text));
  expect(unmarked).toEqual([]);
});

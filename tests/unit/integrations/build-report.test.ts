import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildReport } from '../../../src/integrations/build-report.ts';

const dist = mkdtempSync(join(tmpdir(), 'report-'));

afterAll(() => rmSync(dist, { recursive: true }));

test('a build says where the site stands, what the course has, what was written, and what each step says', () => {
  mkdirSync(join(dist, 'a'));
  writeFileSync(join(dist, 'a/index.html'), '<p>A</p>');
  writeFileSync(join(dist, 'sw.js'), 'x'.repeat(99_992));
  const report = buildReport(
    {
      address: 'https://example.org/room/',
      started: Date.now() - 12_000,
      counts: [
        [2, 'section'],
        [0, 'figure'],
        [1, 'table'],
      ],
      dist,
    },
    ['search: 3 results to be found'],
  );
  expect(report.split('\n')).toEqual([
    '',
    '  https://example.org/room/ in 12 s',
    '  2 sections, 1 table',
    '  1 page, 2 files, 0.1 MB',
    '  search: 3 results to be found',
    '',
    '',
  ]);
});

import { rmSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { checkFolder } from '../../../src/checks/check-content.ts';
import { scanSection } from '../../../src/course/read/section-scan.ts';
import { coursePages } from '../../../src/integrations/course-pages.ts';
import { courseSummary, keepSummary } from '../../../src/integrations/course-summary.ts';
import { readContent } from '../../../src/integrations/read-content.ts';
import { contentFixture } from '../checks/content-fixture.ts';

const readFiles = vi.hoisted(() => vi.fn());
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const readFileSync: typeof fs.readFileSync = ((path: string, ...options: []) => {
    readFiles(String(path));
    return fs.readFileSync(path, ...options);
  }) as never;
  return { ...fs, readFileSync };
});
vi.mock('../../../src/course/read/section-scan.ts', async (original) => {
  const scan = await original<typeof import('../../../src/course/read/section-scan.ts')>();
  return { ...scan, scanSection: vi.fn(scan.scanSection) };
});

const dir = contentFixture('content-good');
afterAll(() => rmSync(dir, { recursive: true }));
beforeEach(() => vi.clearAllMocks());

test('a build reads and scans each file of the content once, whoever asks for it', () => {
  const content = readContent(dir);
  checkFolder(content.files, { illustrations: [], plates: [], labs: [] }, content.memory);
  const { counts } = keepSummary(dir, content);
  expect(courseSummary(dir).counts).toBe(counts);
  expect(coursePages(dir, '/')('https://example.org/glossary/')).toBe(true);

  const paths = readFiles.mock.calls.map(([path]) => path).filter((path) => path.startsWith(dir));
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.length).toBe(new Set(paths).size);
  expect(vi.mocked(scanSection)).toHaveBeenCalledTimes(counts[0]?.[0] ?? 0);
});

test('of a course that was checked nothing is kept but its summary', async () => {
  const read = readAndKept();
  // A reference holds until the task in which it was made is over.
  await new Promise((resolve) => setTimeout(resolve));
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  expect(courseSummary(dir).counts).not.toEqual([]);
  expect(read.deref()).toBeUndefined();
});

function readAndKept(): WeakRef<object> {
  const content = readContent(dir);
  keepSummary(dir, content);
  return new WeakRef(content.memory);
}

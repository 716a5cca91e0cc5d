import { rmSync } from 'node:fs';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { checkFolder } from '../../../src/checks/check-content.ts';
import { scanSection } from '../../../src/course/read/section-scan.ts';
import { buildContent, buildTree } from '../../../src/integrations/build-content.ts';
import { coursePages } from '../../../src/integrations/course-pages.ts';
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
  const { files, memory } = buildContent(dir);
  checkFolder(files, { illustrations: [], plates: [], labs: [] }, memory);
  const { sections } = buildTree(dir);
  expect(coursePages(dir, '/')('https://example.org/glossary/')).toBe(true);

  const paths = readFiles.mock.calls.map(([path]) => path).filter((path) => path.startsWith(dir));
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.length).toBe(new Set(paths).size);
  expect(vi.mocked(scanSection)).toHaveBeenCalledTimes(sections.length);
});

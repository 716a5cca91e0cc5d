/**
 * `npm run check:content` reads the content of the course as a build does first, and says everything that is
 * wrong in it, each fault with its place and what to do. It needs no build, no browser and no network.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
// What Node makes of the code is kept, so that an author does not wait for it each time.
enableCompileCache(join(root, '.cache/compiled'));
const { checkFolder } = await import('../checks/check-content.ts');
const { readFolder } = await import('../course/read/content-files.ts');
const { courseFolder } = await import('../course/read/course-folder.ts');
const { formatFaults } = await import('../course/read/fault.ts');
const { KeptReadings } = await import('../course/read/kept-readings.ts');
const { ReadMemory } = await import('../course/read/read-memory.ts');
const { drawings } = await import('../integrations/content-check.ts');

const folder = courseFolder();
const files = readFolder(join(root, folder));
// So is what was parsed of texts that have not changed since.
const keptFile = join(
  root,
  '.cache/readings',
  parserVersion(),
  `${folder.replaceAll(/\W/g, '-')}.json`,
);
const kept = new KeptReadings(existsSync(keptFile) ? readFileSync(keptFile, 'utf8') : undefined);
const faults = checkFolder(files, drawings(root), new ReadMemory(undefined, kept));
keep(kept.written());

const report = formatFaults(faults, folder);
if (faults.length === 0) process.stdout.write(`${report}, in ${files.size} files of ${folder}/\n`);
else {
  process.stderr.write(`${report}\n`);
  process.exitCode = 1;
}

/** A name for the code that parses: what another version of it made is not read. */
function parserVersion(): string {
  const hash = createHash('sha1');
  const code = globSync(['src/course/read/*.ts', 'node_modules/yaml/package.json'], { cwd: root });
  for (const file of code.sort()) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}

function keep(text: string | undefined): void {
  if (text === undefined) return;
  const dir = dirname(keptFile);
  if (!existsSync(dir)) rmSync(dirname(dir), { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  writeFileSync(keptFile, text);
}

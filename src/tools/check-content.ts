/**
 * `npm run check:content` reads the content of the course as a build does first, and says everything that is
 * wrong in it, each fault with its place and what to do. It needs no build, no browser and no network.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
// What Node makes of the code is kept, so that an author does not wait for it each time.
enableCompileCache(join(root, '.cache/compiled'));
const { checkFolder } = await import('../checks/check-content.ts');
const { readFolder } = await import('../course/read/content-files.ts');
const { courseFolder } = await import('../course/read/course-folder.ts');
const { formatFaults } = await import('../course/read/fault.ts');
const { drawings } = await import('../integrations/content-check.ts');

const folder = courseFolder();
const files = readFolder(join(root, folder));
const faults = checkFolder(files, drawings(root));
const report = formatFaults(faults, folder);
if (faults.length === 0) process.stdout.write(`${report}, in ${files.size} files of ${folder}/\n`);
else {
  process.stderr.write(`${report}\n`);
  process.exitCode = 1;
}

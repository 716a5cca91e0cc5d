/**
 * `npm run diagrams` draws the diagrams whose source changed and removes pictures without a source.
 * `-- --check` only says what is out of date; `-- --force` draws all; `-- <id> …` draws these only.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawingFaults } from '../checks/diagrams.ts';
import { readFolder } from '../course/read/content-files.ts';
import { courseFolder } from '../course/read/course-folder.ts';
import { formatFaults } from '../course/read/fault.ts';
import { formatRenderFault } from '../diagrams/renderer/faults.ts';
import { updateDiagrams } from '../diagrams/renderer/update.ts';

const root = join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean' }, force: { type: 'boolean' } },
  allowPositionals: true,
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (values.check) {
  const faults = drawingFaults(readFolder(join(root, courseFolder())));
  if (faults.length > 0) {
    process.stderr.write(`${formatFaults(faults)}\n`);
    process.exitCode = 1;
  } else say('All diagrams are up to date.');
} else {
  const { drawn, faults } = await updateDiagrams({
    dir: join(root, courseFolder(), 'diagrams'),
    name: `${courseFolder()}/diagrams`,
    previewDir: join(root, '.cache/diagrams'),
    only: positionals.map((name) => name.replace(/^.*\//, '').replace(/\.mmd$/, '')),
    force: values.force ?? false,
    report: say,
  });
  if (faults.length > 0) {
    process.stderr.write(`\n${faults.map(formatRenderFault).join('\n\n')}\n`);
    process.exitCode = 1;
  } else if (drawn.length === 0) say('All diagrams are up to date.');
  else say(`Previews: .cache/diagrams/<id>.png and <id>-dark.png`);
}

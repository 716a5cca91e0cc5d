/**
 * `npm run permalinks` adds the addresses that the content publishes and that are not yet in the course's list of
 * addresses; no build is needed. `-- --built` adds those of the last build as well: of pages that are made in code.
 * It only ever adds: an address that was published stays in the list.
 */
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ADDRESS_FILE, listedAddresses, newAddresses } from '../checks/addresses.ts';
import { publishedAddresses } from '../checks/published-addresses.ts';
import { readFolder } from '../course/read/content-files.ts';
import { readContentTree } from '../course/read/content-tree.ts';
import { courseFolder } from '../course/read/course-folder.ts';
import { formatFaults } from '../course/read/fault.ts';
import { drawings } from '../integrations/content-check.ts';
import { distPages } from '../integrations/dist-files.ts';

const HEADER = `# Every address that was ever published, in the order of publication. Lines are only added, by
# \`npm run permalinks\`. A line must resolve for ever: whoever moves a block leaves its id behind.
`;

const { values } = parseArgs({ options: { built: { type: 'boolean' } } });
const root = join(import.meta.dirname, '../..');
const folder = courseFolder();
const file = join(root, folder, ADDRESS_FILE);
if (!existsSync(file)) writeFileSync(file, HEADER);
const files = readFolder(join(root, folder));
const { tree, faults } = readContentTree(files, drawings(root));
if (faults.length > 0) {
  // Of a file that cannot be read, the ids are not known.
  process.stderr.write(`${formatFaults(faults, folder)}\n`);
  process.exit(1);
}
const listed = new Set(listedAddresses(files.get(ADDRESS_FILE) ?? ''));
const built = values.built ? publishedAddresses(distPages(join(root, 'dist'))) : [];
const added = [...new Set([...newAddresses(tree), ...built])].filter((a) => !listed.has(a));
appendFileSync(file, added.map((address) => `${address}\n`).join(''));
const names = added.length > 0 ? `: ${added.join(' ')}` : '';
process.stdout.write(
  `${added.length} addresses added, ${listed.size + added.length} in all${names}\n`,
);

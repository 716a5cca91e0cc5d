/**
 * `npm run permalinks` adds the addresses of the built site that are not yet in
 * content/permalinks.txt. It only ever adds: an address that was published stays in the list.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listedAddresses, publishedAddresses } from '../checks/published-addresses.ts';
import { courseFolder } from '../course/read/course-folder.ts';
import { distPages } from '../integrations/dist-files.ts';

const HEADER = `# Every address that was ever published, in the order of publication. Lines are only added, by
# \`npm run permalinks\`. A line must resolve for ever: whoever moves a block leaves its id behind.
`;

const root = join(import.meta.dirname, '../..');
const file = join(root, courseFolder(), 'permalinks.txt');
if (!existsSync(file)) writeFileSync(file, HEADER);
const listed = new Set(listedAddresses(readFileSync(file, 'utf8')));
const added = publishedAddresses(distPages(join(root, 'dist'))).filter((a) => !listed.has(a));
appendFileSync(file, added.map((address) => `${address}\n`).join(''));
process.stdout.write(`${added.length} addresses added, ${listed.size + added.length} in all\n`);

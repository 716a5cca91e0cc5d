/**
 * `npm run reviewed` puts on record that the questions and cards were read as they are now. It says of
 * each item that changed what has changed, and gives it the day of today as `modified`: answers kept
 * for the old text then no longer count for the new one. It writes the item files and the lock.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DatedItem, textItems } from '../checks/reviewed.ts';
import { REVIEWED_FILE, readContentTree } from '../course/read/content-tree.ts';
import { courseFolder } from '../course/read/course-folder.ts';
import { formatFaults } from '../course/read/fault.ts';
import {
  changedParts,
  formatReviewed,
  partNames,
  type Reviewed,
  renewed,
  withModified,
} from '../course/read/reviewed.ts';

const dir = join(import.meta.dirname, '../..', courseFolder());
const { tree, faults } = readContentTree(dir, { illustrations: [], plates: [], labs: [] });
const ofItems = faults.filter(({ file }) => /^content\/(?:questions|cards)\//.test(file));
if (ofItems.length > 0) {
  console.error(formatFaults(ofItems));
  process.exit(1);
}

const before: Reviewed = tree.reviewed ?? new Map();
const items = textItems(tree);
const after = renewed(items, before, new Date().toISOString().slice(0, 10));
for (const item of items) {
  const { modified = item.modified } = after.get(item.id) ?? {};
  const news = whatIsNew(item, modified);
  if (news.length > 0) console.info(`${item.file}:${item.line}  ${item.id}\n${news.join('')}`);
  if (modified === item.modified) continue;
  const path = join(dir, item.file.replace('content/', ''));
  writeFileSync(path, withModified(readFileSync(path, 'utf8'), item.id, modified));
}
const gone = [...before.keys()].filter((id) => !after.has(id));
for (const id of gone) console.info(`${id}\n  is gone\n`);
writeFileSync(join(dir, REVIEWED_FILE), formatReviewed(after));
console.info(`${items.length} items are on record in content/${REVIEWED_FILE}.`);

/** What to say of an item, line by line; nothing of one that is as it was. */
function whatIsNew({ id, modified, text }: DatedItem, day: string): string[] {
  const known = before.get(id);
  if (!known) return ['  is new\n'];
  const changed = changedParts(text, known);
  const words = changed.map((part) => `  ${partNames([part])}: ${text.get(part) ?? '(gone)'}\n`);
  return modified === day ? words : [...words, `  modified: ${modified}, now ${day}\n`];
}

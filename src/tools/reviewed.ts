/**
 * `npm run reviewed` puts on record that the questions and cards were read as they are now, beside the records and
 * drawings that they rest on. It says of each item what has changed in it or under it. An item whose text or figure
 * is another one gets the day of today as `modified`: answers kept for the old text then no longer count for the new
 * one. It writes the item files and the two locks.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DatedItem, textItems } from '../checks/reviewed.ts';
import { changedEvidence } from '../checks/reviewed-evidence.ts';
import { readFolder } from '../course/read/content-files.ts';
import {
  EVIDENCE_FILE,
  FIGURES_FILE,
  REVIEWED_FILE,
  readContentTree,
} from '../course/read/content-tree.ts';
import { courseFolder } from '../course/read/course-folder.ts';
import { evidenceTexts } from '../course/read/evidence-texts.ts';
import { formatFaults } from '../course/read/fault.ts';
import { figureTexts } from '../course/read/figure-texts.ts';
import {
  changedParts,
  formatReviewed,
  partNames,
  type Reviewed,
  renewed,
  withModified,
} from '../course/read/reviewed.ts';
import { formatEvidence } from '../course/read/reviewed-evidence.ts';
import { formatFigures } from '../course/read/reviewed-figures.ts';
import { plainLineEnds } from '../lib/line-ends.ts';

const dir = join(import.meta.dirname, '../..', courseFolder());
const { tree, faults } = readContentTree(readFolder(dir), {
  illustrations: [],
  plates: [],
  labs: [],
});
const ofItems = faults.filter(({ file }) => /^content\/(?:questions|cards)\//.test(file));
if (ofItems.length > 0) {
  console.error(formatFaults(ofItems));
  process.exit(1);
}

const before: Reviewed = tree.reviewed ?? new Map();
const items = textItems(tree);
const under = changedEvidence(tree);
const touched = new Set(
  under.flatMap(({ evidence: { shown }, parts, items }) =>
    // A card leads to a figure; only a question asks about what it shows.
    parts.some((part) => shown.includes(part))
      ? items.flatMap((item) => ('stem' in item ? item.id : []))
      : [],
  ),
);
const after = renewed(items, before, new Date().toISOString().slice(0, 10), touched);
for (const item of items) {
  const { modified = item.modified } = after.get(item.id) ?? {};
  const news = whatIsNew(item, modified);
  if (news.length > 0) console.info(`${item.file}:${item.line}  ${item.id}\n${news.join('')}`);
  if (modified === item.modified) continue;
  const path = join(dir, item.file.replace('content/', ''));
  writeFileSync(path, withModified(plainLineEnds(readFileSync(path, 'utf8')), item.id, modified));
}
const gone = [...before.keys()].filter((id) => !after.has(id));
for (const id of gone) console.info(`${id}\n  is gone\n`);
writeFileSync(join(dir, REVIEWED_FILE), formatReviewed(after));
writeFileSync(join(dir, EVIDENCE_FILE), formatEvidence(evidenceTexts(tree)));
writeFileSync(join(dir, FIGURES_FILE), formatFigures(figureTexts(tree)));
console.info(`${items.length} items are on record in content/${REVIEWED_FILE}.`);

/** What to say of an item, line by line; nothing of one that is as it was. */
function whatIsNew({ id, modified, text }: DatedItem, day: string): string[] {
  const known = before.get(id);
  const below = under
    .filter(({ items }) => items.some((item) => item.id === id))
    .map(({ evidence, parts }) => `  rests on ${evidence.id}, changed: ${parts.join(', ')}\n`);
  if (!known) return ['  is new\n'];
  const changed = changedParts(text, known);
  const words = changed.map((part) => `  ${partNames([part])}: ${text.get(part) ?? '(gone)'}\n`);
  const news = [...words, ...below];
  return modified === day ? news : [...news, `  modified: ${modified}, now ${day}\n`];
}

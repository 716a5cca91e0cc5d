import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  readContentFile,
  readContentFolder,
  readFolder,
} from '../../src/course/read/content-files.ts';
import { LISTS, type ListItem, type ListName, readList } from '../../src/course/read/lists.ts';
import { type SectionScan, scanSection } from '../../src/course/read/section-scan.ts';
import { type SectionData, sectionSchema } from '../../src/course/schema/section.ts';

export const root = join(import.meta.dirname, '../..');
export const contentDir = join(root, 'content');
export const contentFiles = readFolder(contentDir);

export interface SectionFile {
  slug: string;
  head: SectionData;
  scan: SectionScan;
}

/** The sections of the site in the order in which they are read. */
export function sections(): SectionFile[] {
  return readContentFolder(contentFiles, 'sections', '.mdx')
    .map(({ slug, name, text }) => ({
      slug,
      head: sectionSchema.parse(parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '')),
      scan: scanSection(text, name),
    }))
    .sort((a, b) => a.head.order - b.head.order);
}

/** The items of a list of the content, in the order of its file. */
export function listItems<N extends ListName>(name: N): ListItem<N>[] {
  const { file } = LISTS[name];
  const text = readContentFile(contentFiles, file)?.text ?? '';
  return readList(name, text, file).items.map(({ value }) => value);
}

/** A file of the project as YAML data. */
export function yamlFile(path: string): unknown {
  return parse(readFileSync(join(root, path), 'utf8'));
}

/** A text with every kind of white space as one plain space. */
export function plainSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

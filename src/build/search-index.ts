import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { close, createIndex, type IndexFile } from 'pagefind';
import { type SearchRecord, searchRecords } from '../model/search-records.ts';

/** What the browser asks for; Pagefind's own interfaces and its fallback language stay out of the site. */
const served =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\.en\.pagefind|pagefind\.en_\w+\.pf_meta|(?:index|filter|fragment)\/.+)$/;

/** Records share this many files: few enough to keep for offline use, small enough to fetch one by one. */
const fragmentFiles = 128;

/**
 * Writes `pagefind/` into a folder of built pages; the same pages give the same bytes.
 * @returns the number of records
 * @throws one error with all faults of all pages
 */
export async function writeSearchIndex(dist: string): Promise<number> {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(sep).join('/'))
    .sort()
    .map((file) => ({ path: pagePath(file), html: readFileSync(join(dist, file), 'utf8') }));
  const records = siteRecords(pages);
  const target = join(dist, 'pagefind');
  rmSync(target, { recursive: true, force: true });
  for (const { path, content } of await searchIndex(records)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), content);
  }
  return records.length;
}

/**
 * The records of all pages, in the order of the pages.
 * @param pages paths are root-relative without the base path
 * @throws one error with all faults, also when there is nothing to find at all
 */
export function siteRecords(pages: readonly { path: string; html: string }[]): SearchRecord[] {
  const faults: string[] = [];
  const records = pages.flatMap(({ path, html }) => {
    try {
      return searchRecords(html, path);
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  });
  if (faults.length > 0) throw new Error(`search:\n${faults.join('\n')}`);
  if (records.length === 0) throw new Error('search: no page has [data-search-body]');
  return records;
}

/** The files of the Pagefind index of these records, paths relative to `/pagefind/`. */
export async function searchIndex(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({
      forceLanguage: 'en',
      maxFragments: fragmentFiles,
    });
    if (!index) throw new Error(errors.join('\n'));
    for (const { url, kind, title, page, text } of records) {
      const added = await index.addCustomRecord({
        url,
        // Pagefind drops a record without content, and with it the title.
        content: text || title,
        language: 'en',
        // The kind is a filter only: as metadata its name would be searched, and "section" would find every section.
        meta: { title, page },
        filters: { kind: [kind] },
      });
      if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join('; ')}`);
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
    return made.files.filter(({ path }) => served.test(path));
  } finally {
    await close();
  }
}

function pagePath(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}

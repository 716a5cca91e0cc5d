import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContentFile, readFolder } from '../course/read/content-files.ts';
import { courseFolder } from '../course/read/course-folder.ts';
import { LISTS, type ListName, readList } from '../course/read/lists.ts';
import { counted } from '../lib/counted.ts';
import { serveSearchIndex } from '../search/indexing/dev-server.ts';
import { writeSearchIndex } from '../search/indexing/write-index.ts';
import { type SearchNames, synonymSets } from '../search/names.ts';
import { distPages } from './dist-files.ts';

/**
 * Makes the search index from the built pages, and in dev from the dev server's own pages.
 * @param say says in a line what a build made
 */
export function search(say: (line: string) => void): AstroIntegration {
  let base = '/';
  let root = '.';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) =>
        serveSearchIndex(server, base, () => names(root), logger),
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const count = await writeSearchIndex(dist, distPages(dist), names(root));
        say(`search: ${counted(count, 'result')} to be found`);
      },
    },
  };
}

/** What the content says of names; the content check has seen it before. */
function names(root: string): SearchNames {
  const folder = readFolder(join(root, courseFolder()));
  const items = <N extends ListName>(name: N) => {
    const file = readContentFile(folder, LISTS[name].file);
    return file ? readList(name, file.text, file.name).items.map(({ value }) => value) : [];
  };
  const terms = items('glossary').map(({ term, abbreviation, aliases, search }) => ({
    term,
    abbreviation,
    synonyms: [...aliases, ...search],
  }));
  const brands = items('brandNames').map(({ drug, brands }) => ({ term: drug, synonyms: brands }));
  return { same: synonymSets([...terms, ...brands]), instead: items('searchWords') };
}

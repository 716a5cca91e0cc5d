import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContentFile, readFolder } from '../course/read/content-files.ts';
import { courseFolder } from '../course/read/course-folder.ts';
import { LISTS, type ListName, readList } from '../course/read/lists.ts';
import { ReadMemory } from '../course/read/read-memory.ts';
import { counted } from '../lib/counted.ts';
import { serveSearchIndex } from '../search/indexing/dev-server.ts';
import { writeSearchIndex } from '../search/indexing/write-index.ts';
import { type SearchNames, synonymSets } from '../search/names.ts';
import { buildContent, type ReadContent } from './build-content.ts';
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
        serveSearchIndex(server, base, () => names(freshContent(root)), logger),
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const count = await writeSearchIndex(
          dist,
          distPages(dist),
          names(buildContent(join(root, courseFolder()))),
        );
        say(`search: ${counted(count, 'result')} to be found`);
      },
    },
  };
}

/** The course as it is now, while an author works. */
function freshContent(root: string): ReadContent {
  return { files: readFolder(join(root, courseFolder())), memory: new ReadMemory() };
}

/** What the content says of names; the content check has seen it before. */
function names({ files, memory }: ReadContent): SearchNames {
  const items = <N extends ListName>(name: N) => {
    const { file } = LISTS[name];
    const found = readContentFile(files, file);
    if (!found) return [];
    const { items } = memory.of(file, found.text, () => readList(name, found.text, found.name));
    return items.map(({ value }) => value);
  };
  const terms = items('glossary').map(({ term, abbreviation, aliases, search }) => ({
    term,
    abbreviation,
    synonyms: [...aliases, ...search],
  }));
  const brands = items('brandNames').map(({ drug, brands }) => ({ term: drug, synonyms: brands }));
  return { same: synonymSets([...terms, ...brands]), instead: items('searchWords') };
}

import { counted } from '../lib/counted.ts';
import { writeSearchIndex } from '../search/indexing/write-index.ts';
import type { SearchNames } from '../search/names.ts';
import { distPages } from './dist-files.ts';

/**
 * Makes the search index from built pages.
 * @returns in a line what was made
 */
export async function indexPages(dist: string, names: SearchNames): Promise<string> {
  const count = await writeSearchIndex(dist, distPages(dist), names);
  return `search: ${counted(count, 'result')} to be found`;
}

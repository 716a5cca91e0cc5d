import { readContentFile } from '../course/read/content-files.ts';
import { LISTS, type ListName, readList } from '../course/read/lists.ts';
import { type SearchNames, synonymSets } from '../search/names.ts';
import type { ReadContent } from './read-content.ts';

/** What the content says of names; the content check has seen it before. */
export function searchNames({ files, memory }: ReadContent): SearchNames {
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

import type { Fault } from '../../model/fault.ts';
import { nearest } from '../../model/nearest.ts';
import { trialId } from '../../model/trial.ts';
import type { ContentTree } from './content-tree.ts';
import { pageIds } from './ids.ts';

/** Pages that are not sections; links may lead to them. */
const FIXED_PAGES = [
  '/',
  '/trials/',
  '/glossary/',
  '/references/',
  '/educators/',
  '/about/',
  '/search/',
];

/** Finds links inside the site whose page does not exist, or whose id the content does not define there. */
export function checkLinks(tree: ContentTree): Fault[] {
  const ids = linkTargets(tree);
  const pages = new Set([...FIXED_PAGES, ...ids.keys()]);
  return tree.sections.flatMap(({ file, slug, scan }) =>
    scan.uses.flatMap(({ kind, value, line, column }): Fault[] => {
      if (kind !== 'link' || /^[a-z]+:/i.test(value)) return [];
      const [address = '', id] = value.split('#');
      const path = address.replace(/\?.*$/, '');
      const page = path === '' ? `/${slug}/` : path;
      const at = { file, line, column, code: 'link/unknown' as const };
      if (!pages.has(page)) {
        const message = `No page has the address "${page}".`;
        return [{ ...at, message, suggestion: nearest(page, pages) }];
      }
      const known = ids.get(page);
      if (!id || !known || known.has(id)) return [];
      const message = `The page ${page} has no id "${id}".`;
      return [{ ...at, message, suggestion: nearest(id, known) }];
    }),
  );
}

/** The ids that links can name, for each page whose ids come from the content. */
function linkTargets({ lists, sections }: ContentTree): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>([
    ['/trials/', new Set(['table-trials', ...lists.trials.map(({ value }) => trialId(value.nct))])],
    ['/glossary/', new Set(lists.glossary.map(({ value }) => value.id))],
    ['/references/', new Set(lists.references.map(({ value }) => `ref-${value.n}`))],
  ]);
  for (const section of sections)
    ids.set(`/${section.slug}/`, new Set(['objectives', ...pageIds(section).map(({ id }) => id)]));
  return ids;
}

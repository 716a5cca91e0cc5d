import { type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { nearest } from '../course/read/nearest.ts';
import { SITE_PAGES } from '../course/terms/site-pages.ts';
import { optionalContent } from '../course/usage/optional-content.ts';
import { hasPage } from '../course/usage/present-pages.ts';
import { pageIds } from './ids.ts';
import { trialIds } from './vocabularies.ts';

/** Pages of the course whose ids do not come from the content; links may lead to them. */
export function fixedPages(tree: ContentTree): string[] {
  const labs = (tree.course?.labs ?? []).map((lab) => `/labs/${lab}/`);
  const content = optionalContent(tree);
  const pages = SITE_PAGES.flatMap(({ path, idsOfContent }) => (idsOfContent ? [] : [path]));
  return [...pages, ...labs].filter((path) => hasPage(path, content));
}

/** Addresses to other sites that a reader can follow without harm. */
const OUTSIDE = /^(?:https:\/\/[a-z0-9.-]+\.[a-z]+(?:[/?#]|$)|mailto:[^\s@]+@[^\s@]+$)/i;

/**
 * Finds links inside the site whose page does not exist, or whose id the content does not define there, and
 * links to the outside that run code or are not encrypted.
 */
export function checkLinks(tree: ContentTree): Fault[] {
  const targets = linkTargets(tree);
  return tree.sections.flatMap(({ file, slug, scan }) =>
    scan.uses.flatMap(({ kind, value, line, column }): Fault[] => {
      if (kind !== 'link') return [];
      if (OUTSIDE.test(value)) return [];
      // Browsers leave out white space in an address, even between the letters of its scheme.
      if (/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(value.replace(/\s/g, ''))) {
        const message = `"${value}" is no address that a link may have.`;
        return [{ file, line, column, code: 'link/scheme', message }];
      }
      const [address = '', id] = value.split('#');
      const path = address.replace(/\?.*$/, '');
      const page = path === '' ? `/${slug}/` : path;
      const at = { file, line, column, code: 'link/unknown' as const };
      if (!targets.has(page)) {
        const message = `No page has the address "${page}".`;
        return [{ ...at, message, suggestion: nearest(page, targets.keys()) }];
      }
      const known = targets.get(page);
      if (!id || !known || known.has(id)) return [];
      const message = `The page ${page} has no id "${id}".`;
      return [{ ...at, message, suggestion: nearest(id, known) }];
    }),
  );
}

/** The ids that links can name, for each page; undefined where the content does not tell them. */
function linkTargets(tree: ContentTree): Map<string, Set<string> | undefined> {
  const { keys, sections } = tree;
  const trials = trialIds(keys.trials);
  const targets = new Map<string, Set<string> | undefined>([
    ['/trials/', trials && new Set(['table-trials', ...trials])],
    ['/glossary/', keys.glossary && new Set(keys.glossary)],
    ['/procedures/', keys.procedures && new Set(keys.procedures)],
    ['/references/', keys.references && new Set([...keys.references].map((n) => `ref-${n}`))],
  ]);
  for (const path of fixedPages(tree)) targets.set(path, undefined);
  const content = optionalContent(tree);
  for (const path of targets.keys()) if (!hasPage(path, content)) targets.delete(path);
  for (const section of sections) {
    const known = isReadable(section) && section.head;
    const ids = pageIds(section).map(({ id }) => id);
    targets.set(`/${section.slug}/`, known ? new Set(['objectives', ...ids]) : undefined);
  }
  return targets;
}

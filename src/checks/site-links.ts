import { parse } from 'node-html-parser';

/** What a built page offers to links and asks of them. */
export interface BuiltPage {
  /** Root-relative address without the base path, e.g. `/glossary/`. */
  path: string;
  ids: Set<string>;
  /** Ids that stand on the page more than once. */
  repeated: string[];
  /** Addresses inside the site that the page uses, each once: links, pictures, scripts, styles, fonts. */
  targets: string[];
}

/**
 * Reads the ids and the internal addresses of a built page.
 * @param known what pages of the same site have said before, which is then kept once for all of them
 */
export function readBuiltPage(
  html: string,
  path: string,
  known: Map<string, string> = new Map(),
): BuiltPage {
  // By default the parser takes what stands in <noscript> and <pre> for plain text, links and all.
  const root = parse(html, { blockTextElements: { script: true, style: true } });
  const ids = new Set<string>();
  const repeated: string[] = [];
  for (const element of root.querySelectorAll('[id]')) {
    const id = keptOnce(element.id, known);
    if (ids.has(id)) repeated.push(id);
    ids.add(id);
  }
  const targets = root
    .querySelectorAll('[href], [src]')
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
    .filter((target) => target !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target))
    .map((target) => keptOnce(target, known));
  return { path, ids, repeated, targets: [...new Set(targets)] };
}

/** The same text, as a copy: a piece cut out of a page would keep the whole page in memory. */
function keptOnce(text: string, known: Map<string, string>): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const copy = structuredClone(text);
  known.set(copy, copy);
  return copy;
}

/**
 * Everything in a built site that leads nowhere, as one line each: repeated ids, links to missing pages,
 * files or ids, addresses outside the base path, and published addresses that no longer resolve.
 * @param files all other files, root-relative without the base path
 * @param published addresses that must resolve, such as `/glossary/#ici`
 */
export function brokenLinks(
  pages: readonly BuiltPage[],
  files: ReadonlySet<string>,
  base: string,
  published: readonly string[],
): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const resolves = (target: string): boolean => {
    const [address = '', id] = target.split('#');
    const path = decoded(address.split('?')[0] ?? '');
    if (path === undefined) return false;
    const page = byPath.get(path);
    if (!page) return files.has(path);
    return !id || page.ids.has(decoded(id) ?? '');
  };
  const faults: string[] = [];
  for (const page of pages) {
    for (const id of page.repeated) faults.push(`${page.path}: the id "${id}" stands there twice`);
    for (const target of page.targets) {
      const absolute = target.startsWith('#') ? `${page.path}${target}` : withoutBase(target, base);
      if (absolute === undefined) faults.push(`${page.path}: "${target}" is outside the base path`);
      else if (!resolves(absolute)) faults.push(`${page.path}: "${target}" leads nowhere`);
    }
  }
  for (const address of published)
    if (!resolves(address)) faults.push(`${address} was published and no longer resolves`);
  return [...new Set(faults)];
}

/** A part of an address as written by people, or undefined when its percent signs make no sense. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function withoutBase(target: string, base: string): string | undefined {
  return target.startsWith(base) ? `/${target.slice(base.length)}` : undefined;
}

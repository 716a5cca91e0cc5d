import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { nearest } from '../course/read/nearest.ts';
import { plainLineEnds } from '../lib/line-ends.ts';
import { type AddressedPage, contentAddresses } from './content-addresses.ts';

/** The list of all addresses ever published, in the folder of a course. */
export const ADDRESS_FILE = 'permalinks.txt';

/** The addresses in the text of the list, without its comments. */
export function listedAddresses(text: string): string[] {
  return plainLineEnds(text)
    .split('\n')
    .filter((line) => line.startsWith('/'));
}

/** Published addresses that nothing has any more, addresses not yet published, and slips in the list of them. */
export function checkAddresses(tree: ContentTree): Fault[] {
  const text = tree.files.get(ADDRESS_FILE);
  if (text === undefined) {
    const file = `content/${ADDRESS_FILE}`;
    return [{ file, line: 1, column: 1, code: 'address/list', message: 'The list is missing.' }];
  }
  const listed = new Set(listedAddresses(text));
  return [
    ...listFaults(text),
    ...contentAddresses(tree).flatMap((page) => pageFaults(page, listed)),
    ...gonePages(tree, listed),
  ];
}

/** The addresses that the content publishes and the list does not have yet, in their order. */
export function newAddresses(tree: ContentTree): string[] {
  const listed = new Set(listedAddresses(tree.files.get(ADDRESS_FILE) ?? ''));
  return contentAddresses(tree)
    .flatMap(({ path, ids }) => [path, ...[...(ids?.keys() ?? [])].map((id) => `${path}#${id}`)])
    .filter((address) => !listed.has(address));
}

function listFaults(text: string): Fault[] {
  const seen = new Map<string, number>();
  return plainLineEnds(text)
    .split('\n')
    .flatMap((address, i): Fault[] => {
      if (address === '' || address.startsWith('#')) return [];
      const at = { file: `content/${ADDRESS_FILE}`, line: i + 1, column: 1 };
      const earlier = seen.get(address);
      seen.set(address, i + 1);
      if (earlier !== undefined)
        return [
          { ...at, code: 'address/list', message: `${address} stands in line ${earlier}, too.` },
        ];
      if (/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/.test(address)) return [];
      return [{ ...at, code: 'address/list', message: `"${address}" is no address of this site.` }];
    });
}

function pageFaults(
  { path, file, ids, also }: AddressedPage,
  listed: ReadonlySet<string>,
): Fault[] {
  if (!ids) return [];
  const first = { file, line: 1, column: 1 };
  const added = [...ids.keys()].filter((id) => !listed.has(`${path}#${id}`));
  const gone = [...listed].flatMap((address) => {
    const [on, id] = address.split('#');
    return on === path && id && !ids.has(id) && !also.test(id) ? [id] : [];
  });
  const faults: Fault[] = [];
  for (const id of gone) {
    const renamed = gone.length === 1 && added.length === 1 ? added[0] : nearest(id, added);
    if (renamed) {
      added.splice(added.indexOf(renamed), 1);
      const message = `"${renamed}" is new, and "${id}" was published as ${path}#${id} and is gone.${wayOut(path, id)}`;
      const place = ids.get(renamed) ?? first;
      faults.push({
        ...place,
        code: 'address/renamed',
        message,
        suggestion: id,
        names: [bare(id), bare(renamed)],
      });
    } else {
      const message = `${path}#${id} was published, and nothing has the id "${id}" any more.${wayOut(path, id)}`;
      faults.push({
        ...first,
        code: 'address/gone',
        message,
        names: [bare(id), ...referenceName(id)],
      });
    }
  }
  // A new page is new with all that is on it.
  const isNew = !listed.has(path);
  const [start] = isNew ? [] : added;
  if (isNew) {
    const message = `The page ${path} is not published yet.`;
    faults.push({ ...first, code: 'address/new', message });
  } else if (start !== undefined) {
    const names = added.map((id) => `#${id}`).join(', ');
    const message = `Not published yet on ${path}: ${names}.`;
    faults.push({ ...(ids.get(start) ?? first), code: 'address/new', message });
  }
  return faults;
}

/** How an author gives up what has an address. */
function wayOut(path: string, id: string): string {
  if (/-[qc]-/.test(id)) return ' A question or card that is asked no more stays, with retired.';
  const own = OF_PAGES[path];
  if (own) return ` ${own}`;
  if (!/^\/[\w-]+\/$/.test(path)) return '';
  if (id.startsWith('fig-'))
    return ` A figure has its id for good. A chart that takes its place names it in content/charts.yaml: formerly: [${bare(id)}].`;
  if (id.startsWith('table-')) return ' A table or case has its id for good, whatever its caption.';
  if (id.startsWith('note-')) return ' A source note has its id for good, whatever it says.';
  return ` What takes its place keeps the id, a key sentence as <Claim id="…" formerly="${id}">, a heading as [#… formerly ${id}]; an objective has its id for good.`;
}

/** How what stands on a page of a list is given up. */
const OF_PAGES: Record<string, string> = {
  '/glossary/': 'An entry that is the same thing keeps the id under otherIds.',
  '/references/': 'A reference has its number in the review for good.',
  '/trials/': 'A trial is named by its number in the registry for good.',
  '/evidence/': 'A record and a result have their ids for good, whatever they are called.',
  '/procedures/': 'A plate has its id for good, whatever its title.',
  '/since-the-review/':
    'A report has its id for good; one that says something else now names the edition.',
  '/source-notes/': 'A source note has its id for good, whatever it says.',
  '/changes/': 'An entry stays for good, and so does its id.',
  '/labs/compare-with-care/': 'A pair has its id for good, whatever its title.',
};

/** What citations call a reference of the review. */
function referenceName(id: string): string[] {
  const [, n] = /^ref-(\d+)$/.exec(id) ?? [];
  return n === undefined ? [] : [`no reference ${n}.`];
}

/** The id that the content gives a block, without what its page puts before it. */
function bare(id: string): string {
  return id.replace(/^(?:note|update|fig|table)-/, '');
}

/** Sections that were published and whose file is gone: what stood on them is gone with them. */
function gonePages({ sections, course }: ContentTree, listed: ReadonlySet<string>): Fault[] {
  if (!course) return [];
  const slugs = new Set(sections.map(({ slug }) => slug));
  const pages = new Set([...listed].map((address) => address.split('#')[0] ?? ''));
  const lost = [...pages].filter((path) => {
    const slug = /^\/([a-z0-9-]+)\/$/.exec(path)?.[1];
    return slug !== undefined && !slugs.has(slug) && listed.has(`${path}#key-points`);
  });
  return lost.map((path): Fault => {
    const slug = path.slice(1, -1);
    return {
      ...{ file: `content/sections/${slug}.mdx`, line: 1, column: 1 },
      code: 'section/gone',
      message: `${path} was published, and no section has this name any more.`,
      suggestion: nearest(slug, slugs),
      names: [slug],
    };
  });
}

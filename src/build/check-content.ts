import { parseCitationNumbers } from '../lib/citation-numbers.ts';
import type { Fault } from '../model/fault.ts';
import { ID } from '../model/id.ts';
import { LISTS, type ListItem, type ListName, readList } from '../model/lists.ts';
import { nearest } from '../model/nearest.ts';
import { blockId, type SectionScan, scanSection } from '../model/section-scan.ts';
import { trialId } from '../model/trial.ts';
import type { Placed } from '../model/yaml-list.ts';
import { readContentFile, readContentFolder } from './content-files.ts';
import { checkDiagrams } from './diagrams/check.ts';
import { checkSectionHead } from './section-head.ts';

/** Pages that are not sections; links may lead to them. */
export const FIXED_PAGES = [
  '/',
  '/trials/',
  '/glossary/',
  '/references/',
  '/educators/',
  '/about/',
  '/search/',
];

interface Section {
  file: string;
  slug: string;
  scan: SectionScan;
}

/**
 * Reads a whole content folder and returns everything wrong in it, without Astro and without a browser.
 * @param dir path of the content folder
 * @param illustrations ids of the hand-drawn figures that exist
 */
export function checkContent(dir: string, illustrations: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const lists = Object.fromEntries(
    (Object.keys(LISTS) as ListName[]).map((name) => {
      const { file } = LISTS[name];
      const found = readContentFile(dir, file);
      if (!found) {
        faults.push(missing(`content/${file}`));
        return [name, []];
      }
      const read = readList(name, found.text, found.name);
      faults.push(...read.faults);
      return [name, read.items];
    }),
  ) as unknown as { [N in ListName]: Placed<ListItem<N>>[] };

  const sections: Section[] = readContentFolder(dir, 'sections', '.mdx').map((file) => {
    const scan = scanSection(file.text, file.name);
    faults.push(...scan.faults, ...checkSectionHead(file));
    return { file: file.name, slug: file.slug, scan };
  });
  if (sections.length === 0) faults.push(missing('content/sections/*.mdx'));

  const diagramFiles = readContentFolder(dir, 'diagrams', '.mmd');
  faults.push(...checkDiagrams(dir));

  const known = {
    term: new Set(lists.glossary.map(({ value }) => value.id)),
    trial: new Set(lists.trials.map(({ value }) => trialId(value.nct))),
    'source-note': new Set(lists.sourceNotes.map(({ value }) => value.id)),
    diagram: new Set(diagramFiles.map(({ slug }) => slug)),
    illustration: new Set(illustrations),
  };
  const codes = {
    term: 'term/unknown',
    trial: 'trial/unknown',
    'source-note': 'note/unknown',
    diagram: 'diagram/unknown',
    illustration: 'illustration/unknown',
  } as const;
  const names = {
    term: 'glossary entry',
    trial: 'trial',
    'source-note': 'source note',
    diagram: 'diagram',
    illustration: 'illustration',
  };
  const references = new Set(lists.references.map(({ value }) => value.n));
  const blocks = new Map<string, string>();

  for (const { file, scan } of sections) {
    const onPage = new Map<string, number>();
    const terms = new Set<string>();
    const at = (place: { line: number; column: number }) => ({
      file,
      line: place.line,
      column: place.column,
    });
    const addId = (id: string, place: { line: number; column: number }) => {
      if (!ID.test(id))
        faults.push({ ...at(place), code: 'id/form', message: `"${id}" is not an id.` });
      const earlier = onPage.get(id);
      if (earlier !== undefined)
        faults.push({
          ...at(place),
          code: 'id/duplicate',
          message: `The id "${id}" is already used on this page at line ${earlier}.`,
        });
      onPage.set(id, place.line);
    };
    for (const heading of scan.headings) if (heading.id) addId(heading.id, heading);
    for (const use of scan.uses) {
      if (use.kind in known) {
        const kind = use.kind as keyof typeof known;
        if (!known[kind].has(use.value))
          faults.push({
            ...at(use),
            code: codes[kind],
            message: `No ${names[kind]} has the id "${use.value}".`,
            suggestion: nearest(use.value, known[kind]),
          });
      }
      if (use.kind === 'term') {
        if (terms.has(use.value))
          faults.push({
            ...at(use),
            code: 'term/repeated',
            message: `The term "${use.value}" is already marked on this page.`,
          });
        terms.add(use.value);
      }
      if (use.kind === 'cite') {
        try {
          for (const n of parseCitationNumbers(use.value))
            if (!references.has(n))
              faults.push({
                ...at(use),
                code: 'cite/unknown',
                message: `The review has no reference ${n}.`,
              });
        } catch (error) {
          faults.push({ ...at(use), code: 'cite/form', message: `${(error as Error).message}.` });
        }
      }
      if (['claim', 'diagram', 'illustration', 'table', 'case'].includes(use.kind)) {
        const id = blockId(use.kind, use.value);
        addId(id, use);
        const elsewhere = blocks.get(id);
        if (elsewhere && elsewhere !== file)
          faults.push({
            ...at(use),
            code: 'id/duplicate',
            message: `The id "${id}" is already used in ${elsewhere}.`,
          });
        blocks.set(id, file);
      }
    }
    const last = scan.headings.filter(({ depth }) => depth === 2).slice(-2);
    if (scan.faults.length === 0 && last.map(({ id }) => id).join() !== 'limits,key-points')
      faults.push({
        file,
        line: last.at(-1)?.line ?? 1,
        column: 1,
        code: 'section/parts',
        message: 'The section does not close with its limits and its key points.',
      });
  }

  checkLinks(sections, known.trial, known.term, faults);
  const used = new Set(
    sections.flatMap(({ scan }) =>
      scan.uses.filter(({ kind }) => kind === 'diagram').map(({ value }) => value),
    ),
  );
  for (const { slug, name } of diagramFiles)
    if (!used.has(slug))
      faults.push({
        file: name,
        line: 1,
        column: 1,
        code: 'diagram/unused',
        message: `No section places the diagram "${slug}".`,
      });
  for (const { value, line } of lists.glossary)
    for (const id of value.related)
      if (!known.term.has(id))
        faults.push({
          file: 'content/glossary.yaml',
          line,
          column: 1,
          code: 'term/related',
          message: `"${value.id}" names the related term "${id}", which does not exist.`,
          suggestion: nearest(id, known.term),
        });
  const slugs = new Set(sections.map(({ slug }) => slug));
  for (const name of ['updates', 'sourceNotes'] as const)
    for (const { value, line } of lists[name]) {
      const wrong = !slugs.has(value.section);
      if (wrong)
        faults.push({
          file: `content/${LISTS[name].file}`,
          line,
          column: 1,
          code: 'update/target',
          message: `"${value.id}" names the section "${value.section}", which does not exist.`,
          suggestion: nearest(value.section, slugs),
        });
    }
  return faults;
}

/** Links inside the site: the page must exist, and so must the id where the content defines it. */
function checkLinks(
  sections: readonly Section[],
  trials: ReadonlySet<string>,
  terms: ReadonlySet<string>,
  faults: Fault[],
): void {
  const ids = new Map<string, Set<string>>();
  for (const { slug, scan } of sections)
    ids.set(
      `/${slug}/`,
      new Set([
        ...scan.headings.map(({ id }) => id),
        ...scan.uses.map((use) => blockId(use.kind, use.value)),
        'objectives',
      ]),
    );
  ids.set('/trials/', new Set(trials));
  ids.set('/glossary/', new Set(terms));
  const pages = new Set([...FIXED_PAGES, ...ids.keys()]);
  for (const { file, slug, scan } of sections)
    for (const use of scan.uses) {
      if (use.kind !== 'link' || /^[a-z]+:/i.test(use.value)) continue;
      const [path = '', id] = use.value.split('#');
      const page = path === '' ? `/${slug}/` : path;
      const place = { file, line: use.line, column: use.column, code: 'link/unknown' as const };
      if (!pages.has(page))
        faults.push({
          ...place,
          message: `No page has the address "${page}".`,
          suggestion: nearest(page, pages),
        });
      else if (id && ids.has(page) && !ids.get(page)?.has(id))
        faults.push({
          ...place,
          message: `The page ${page} has no id "${id}".`,
          suggestion: nearest(id, ids.get(page) ?? []),
        });
    }
}

function missing(file: string): Fault {
  return { file, line: 1, column: 1, code: 'file/missing', message: 'The file is missing.' };
}

import { citationPieces, parseCitationNumbers } from '../../lib/citation-numbers.ts';
import { blockId, FIGURE_KINDS, isBlock } from '../read/authors-tags.ts';
import type { SectionScan, Use } from '../read/section-scan.ts';

/** A section as the site knows it: slug, order, titles and what its text contains. */
export interface ScannedSection {
  slug: string;
  order: number;
  title: string;
  shortTitle: string;
  scan: SectionScan;
}

/** Somewhere on the site that uses a term, reference or trial. */
export interface Occurrence {
  slug: string;
  shortTitle: string;
  /** Address with the id of the nearest block, e.g. `/breast-ablation/#small-cancers`. */
  path: string;
  /** "Figure 2.1", "Table 2.1", or the heading of the part it stands in. */
  label: string;
}

/** The printed numbers of figures and tables by the id of their block: "2.1". */
export function blockNumbers(sections: readonly ScannedSection[]): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { order, scan } of sections) {
    let figures = 0;
    let tables = 0;
    for (const { kind, value } of scan.uses) {
      if (FIGURE_KINDS.includes(kind)) numbers.set(blockId(kind, value), `${order}.${++figures}`);
      if (kind === 'table') numbers.set(blockId(kind, value), `${order}.${++tables}`);
    }
  }
  return numbers;
}

/** The address of each claim, figure, table and source note of the text by the id of its block. */
export function blockPaths(
  sections: readonly Pick<ScannedSection, 'slug' | 'scan'>[],
): Map<string, string> {
  return new Map(
    sections.flatMap(({ slug, scan }) =>
      scan.uses
        .filter(({ kind }) => isBlock(kind) || kind === 'source-note')
        .map(({ kind, value }) => blockId(kind, value))
        .map((block) => [block, `/${slug}/#${block}`] as const),
    ),
  );
}

/** Every place that uses one thing, first use in each block, in reading order. */
function placesBy(
  sections: readonly ScannedSection[],
  numbers: ReadonlyMap<string, string>,
  keysOf: (use: Use) => readonly string[],
): Map<string, Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  for (const { slug, shortTitle, scan } of sections) {
    for (const use of scan.uses) {
      for (const key of keysOf(use)) {
        const path = `/${slug}/${use.block ? `#${use.block}` : ''}`;
        const places = found.get(key) ?? [];
        if (places.some((place) => place.path === path)) continue;
        places.push({ slug, shortTitle, path, label: placeLabel(use, numbers) ?? shortTitle });
        found.set(key, places);
      }
    }
  }
  return found;
}

/** What a place of use is called: its figure or table, else the part it stands in. */
function placeLabel(use: Use, numbers: ReadonlyMap<string, string>): string | undefined {
  const number = use.block && numbers.get(use.block);
  if (!number) return use.part;
  return `${use.block?.startsWith('table-') ? 'Table' : 'Figure'} ${number}`;
}

/** Places of citation by reference number. */
export function citationPlaces(
  sections: readonly ScannedSection[],
  numbers: ReadonlyMap<string, string>,
): Map<string, Occurrence[]> {
  return placesBy(sections, numbers, (use) =>
    use.kind === 'cite' ? parseCitationNumbers(use.value).map(String) : [],
  );
}

/** Places of use by glossary id. */
export function termPlaces(
  sections: readonly ScannedSection[],
  numbers: ReadonlyMap<string, string>,
): Map<string, Occurrence[]> {
  return placesBy(sections, numbers, (use) => (use.kind === 'term' ? [use.value] : []));
}

/** Places of mention by trial id. */
export function trialPlaces(
  sections: readonly ScannedSection[],
  numbers: ReadonlyMap<string, string>,
): Map<string, Occurrence[]> {
  return placesBy(sections, numbers, (use) => (use.kind === 'trial' ? [use.value] : []));
}

/**
 * Reference numbers cited on a page, ascending.
 * @param refs what its questions cite, each as it is written: "6-8"; an empty one cites nothing
 */
export function citedNumbers(scan: SectionScan, refs: readonly string[] = []): number[] {
  const cited = scan.uses.flatMap(({ kind, value }) => (kind === 'cite' ? value : []));
  const numbers = [...cited, ...refs.filter((text) => text !== '')].flatMap(parseCitationNumbers);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** A citation as the review prints it: "6–8", "34, 35". */
export function citationText(numbers: readonly number[]): string {
  return citationPieces(numbers)
    .map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
    .join(', ');
}

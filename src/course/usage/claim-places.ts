import type { SectionScan } from '../read/section-scan.ts';

/** Where a key sentence stands, and how it begins. */
export interface ClaimPlace {
  /** `/ici-combinations/#ici-two-signals` */
  path: string;
  text: string;
}

/** The place of each key sentence by its id. */
export function claimPlaces(
  sections: readonly { slug: string; scan: Pick<SectionScan, 'uses'> }[],
): Map<string, ClaimPlace> {
  return new Map(
    sections.flatMap(({ slug, scan }) =>
      scan.uses.flatMap(({ kind, value, text }) =>
        kind === 'claim'
          ? [[value, { path: `/${slug}/#${value}`, text: tidy(text) }] as const]
          : [],
      ),
    ),
  );
}

/** One line without the spaces that citations leave before a comma or at the end. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;])/g, '')
    .trim();
}

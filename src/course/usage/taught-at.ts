import { blockId } from '../read/authors-tags.ts';
import type { SectionScan } from '../read/section-scan.ts';

/** A place on a section's page that teaches an item. */
export interface TaughtAt {
  /** Id of a claim, heading, figure or table. */
  block: string;
  /** Words of the heading it stands under. */
  part: string;
}

/** Where a claim, heading, figure or table stands; of an unknown one the part is empty. */
export function taughtAt({ headings, uses }: SectionScan, block: string): TaughtAt {
  const heading = headings.find(({ id }) => id === block);
  const use = uses.find(({ kind, value }) => blockId(kind, value) === block);
  return { block, part: heading?.text ?? use?.part ?? '' };
}

/** The name of a figure or table: `Figure 4.5`. */
export function blockName(block: string, number: string | undefined): string {
  return [block.startsWith('table-') ? 'Table' : 'Figure', number].filter(Boolean).join(' ');
}

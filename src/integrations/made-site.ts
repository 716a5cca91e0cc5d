import type { CourseSummary } from './course-summary.ts';

/** Pages that Astro has written, and what it takes to make a whole site of them. */
export interface MadeSite extends Pick<CourseSummary, 'names' | 'counts'> {
  /** The folder they are in. */
  dist: string;
  /** Where the site stands on its host, as it was configured. */
  base: string;
  /** Where it stands, in full. */
  address: string;
  /** When the build began, in milliseconds. */
  started: number;
  /** All addresses that were ever published. */
  published: string[];
}

/** What a process that makes the pages tells the one that has started it. */
export type BuildWord =
  /** The folder that from now on holds a part of a site. */
  | { begun: string }
  /** All pages are written. */
  | { made: MadeSite };

import { type BackgroundFact, backgroundLine, backgroundUrl } from '../schema/background.ts';
import type { Change } from '../schema/change.ts';

/** What a change rests on, as a line that leads there. */
export interface SourceLine {
  text: string;
  /** Root-relative on the site, or the full address of a page elsewhere. */
  address: string;
}

interface Known {
  sections: readonly { slug: string; order: number }[];
  background: ReadonlyMap<string, BackgroundFact>;
}

/** The sources of a change, each as a line; a background record gives one line for each of its sources. */
export function changeSources({ sources }: Change, { sections, background }: Known): SourceLine[] {
  return sources.flatMap(({ review, ref, trial, background: id }): SourceLine[] => {
    if (review) {
      const order = sections.find(({ slug }) => slug === review)?.order;
      return [{ text: `the review, section ${order}`, address: `/${review}/` }];
    }
    if (ref) return [{ text: `reference ${ref}`, address: `/references/#ref-${ref}` }];
    if (trial) return [{ text: trial.toUpperCase(), address: `/trials/#${trial}` }];
    const fact = id && background.get(id);
    if (!fact) return [];
    const sure = fact.grade === 'probable' ? ' (probably)' : '';
    return fact.sources.map((source) => ({
      text: backgroundLine(source) + sure,
      address: backgroundUrl(source),
    }));
  });
}

import { course } from '../../course/course.ts';
import { editionName } from '../../course/schema/edition.ts';
import { REVIEW_LINE, SITE } from '../../course/site.ts';
import { absoluteHref } from '../../lib/urls.ts';
import type { Publication } from '../model/selection.ts';

/** The site as the source of what is taken along. */
export async function publicationOf(site: URL): Promise<Publication> {
  const { edition } = await course();
  return {
    ...{ id: SITE.site, name: SITE.name, language: SITE.language, disclaimer: SITE.disclaimer },
    url: absoluteHref('/', site),
    ...{ edition: editionName(edition), version: edition.n, date: edition.date },
    review: REVIEW_LINE,
  };
}

import { course } from '../../../course/course.ts';
import { REVIEW, SITE } from '../../../course/site.ts';
import type { FigureShape } from '../../../lib/figure-shapes.ts';
import { absoluteHref } from '../../../lib/urls.ts';
import { type FigureToTake, figureFile } from './figure-file.ts';

/** Where a figure stands: a block of the text by its id, or else a root-relative address. */
type Home = { block: string } | { path: string };

/** A figure as the answer to a request for its file. */
export async function figureResponse(
  { title, ...figure }: Omit<FigureToTake, 'source' | 'address'>,
  { shape, home, site }: { shape: FigureShape; home: Home; site: URL | undefined },
): Promise<Response> {
  if (!site) throw new Error('The site has no address; astro.config.mjs gives it.');
  const { numbers, blockPaths } = await course();
  const number = 'block' in home ? numbers.get(home.block) : undefined;
  const path = 'block' in home ? (blockPaths.get(home.block) ?? '/') : home.path;
  const file = figureFile(
    {
      ...figure,
      title: number ? `Figure ${number}. ${title}` : title,
      source: `${SITE.name}, after ${REVIEW.authors} ${REVIEW.journal}, ${REVIEW.year}.`,
      address: absoluteHref(path, site),
    },
    shape,
  );
  return new Response(file.svg, { headers: { 'content-type': 'image/svg+xml' } });
}

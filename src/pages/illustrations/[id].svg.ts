import type { APIRoute } from 'astro';
import PlateDrawing from '../../components/page/PlateDrawing.astro';
import { course } from '../../course/course.ts';
import { blockId } from '../../course/read/authors-tags.ts';
import { platePath, plateTitle } from '../../course/schema/procedure.ts';
import { SITE } from '../../course/site.ts';
import { drawnSvg } from '../../exports/from-course/drawn-svg.ts';
import { figureResponse } from '../../exports/from-course/figure-svg/figure-response.ts';
import { DRAWINGS } from '../../illustrations/drawings.ts';
import { ILLUSTRATIONS } from '../../illustrations/illustrations.ts';
import { PLATE_SIZE } from '../../illustrations/plates/drawings.ts';
import { FIGURE_SHAPES } from '../../lib/figure-shapes.ts';

const PLATE_CAPTION = 'A schema, not to scale.';

/** Each hand-drawn figure, and the drawing of each plate, as a picture of its own, in each shape. */
export async function getStaticPaths() {
  const { procedures, glossary } = await course();
  const figures = [
    ...Object.entries(DRAWINGS)
      .filter(([id]) => SITE.illustrations.includes(id))
      .map(([id, Drawing]) => {
        const { sizes, title, caption, description } =
          ILLUSTRATIONS[id as keyof typeof ILLUSTRATIONS];
        const words = { title, caption, description };
        return { id, Drawing, of: {}, sizes, words, home: { block: blockId('illustration', id) } };
      }),
    ...[...procedures.values()].map((plate) => {
      const title = plateTitle(plate, glossary.get(plate.term));
      const words = { title, caption: PLATE_CAPTION, description: plate.drawing };
      const home = { path: platePath(plate) };
      const sizes = { column: PLATE_SIZE, landscape: PLATE_SIZE };
      return { id: plate.id, Drawing: PlateDrawing, of: { plate, title }, sizes, words, home };
    }),
  ];
  return figures.flatMap(({ id, ...figure }) =>
    FIGURE_SHAPES.map(({ shape, suffix }) => ({
      params: { id: id + suffix },
      props: { ...figure, shape },
    })),
  );
}

export const GET: APIRoute = async ({
  props: { Drawing, of, sizes, words, home, shape },
  site,
}) => {
  const layout = shape === 'wide' ? 'landscape' : 'column';
  const drawn = await drawnSvg(Drawing, { ...of, layout }, sizes[layout]);
  if (!drawn) throw new Error(`"${words.title}" draws nothing.`);
  return figureResponse({ ...words, ...drawn }, { shape, home, site });
};

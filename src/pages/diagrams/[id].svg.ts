import type { APIRoute } from 'astro';
import { diagramIds } from '../../course/diagram-sources.ts';
import { blockId } from '../../course/read/authors-tags.ts';
import { diagram } from '../../diagrams/drawn-diagrams.ts';
import { figureResponse } from '../../exports/from-course/figure-svg/figure-response.ts';
import { FIGURE_SHAPES, type FigureShape } from '../../lib/figure-shapes.ts';

/** Each diagram to take along as a picture of its own, in each shape. */
export const getStaticPaths = () =>
  diagramIds.flatMap((of) =>
    FIGURE_SHAPES.map(({ shape, suffix }) => ({
      params: { id: of + suffix },
      props: { of, shape },
    })),
  );

export const GET: APIRoute<{ of: string; shape: FigureShape }> = ({
  props: { of, shape },
  site,
}) => {
  const { svg, width, height, title, caption, description } = diagram(of);
  const home = { block: blockId('diagram', of) };
  return figureResponse({ svg, width, height, title, caption, description }, { shape, home, site });
};

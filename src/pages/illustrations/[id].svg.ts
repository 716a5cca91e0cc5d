import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import PlateDrawing from '../../components/page/PlateDrawing.astro';
import { course } from '../../course/course.ts';
import { plateTitle } from '../../course/schema/procedure.ts';
import { SITE } from '../../course/site.ts';
import { DRAWINGS } from '../../illustrations/drawings.ts';
import { standaloneSvg } from '../../lib/standalone-svg.ts';

/** Each hand-drawn figure, and the drawing of each plate, as a file of its own. */
export async function getStaticPaths() {
  const { procedures, glossary } = await course();
  return [
    ...Object.entries(DRAWINGS)
      .filter(([id]) => SITE.illustrations.includes(id))
      .map(([id, Drawing]) => ({ params: { id }, props: { Drawing, of: {} } })),
    ...[...procedures.values()].map((plate) => ({
      params: { id: plate.id },
      props: {
        Drawing: PlateDrawing,
        of: { plate, title: plateTitle(plate, glossary.get(plate.term)) },
      },
    })),
  ];
}

export const GET: APIRoute = async ({ props: { Drawing, of } }) => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(Drawing, { props: of });
  const svg = /<svg[\s\S]*<\/svg>/.exec(html)?.[0] ?? '';
  return new Response(standaloneSvg(svg), { headers: { 'content-type': 'image/svg+xml' } });
};

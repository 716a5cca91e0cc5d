import type { APIRoute } from 'astro';
import { diagramIds } from '../../course/diagram-sources.ts';
import { diagram } from '../../diagrams/drawn-diagrams.ts';
import { standaloneSvg } from '../../lib/standalone-svg.ts';

/** Each diagram to take along as a picture of its own. */
export const getStaticPaths = () => diagramIds.map((id) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(standaloneSvg(diagram(String(params['id'])).svg), {
    headers: { 'content-type': 'image/svg+xml' },
  });

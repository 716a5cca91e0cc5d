import type { APIRoute } from 'astro';
import { diagram, diagramIds } from '../../diagrams.ts';
import { mermaidSource } from '../../exports/mermaid-source.ts';
import { standaloneSvg } from '../../lib/standalone-svg.ts';

/** Each diagram to take along: the picture as a file of its own, and its Mermaid source. */
export function getStaticPaths() {
  return diagramIds.flatMap((id) => [
    { params: { file: `${id}.svg` }, props: { id, svg: true } },
    { params: { file: `${id}.mmd` }, props: { id, svg: false } },
  ]);
}

export const GET: APIRoute = ({ props }) => {
  const { svg, file, body } = diagram(String(props['id']));
  return props['svg']
    ? new Response(standaloneSvg(svg), { headers: { 'content-type': 'image/svg+xml' } })
    : new Response(mermaidSource(file, body), {
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      });
};

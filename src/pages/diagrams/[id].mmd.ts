import type { APIRoute } from 'astro';
import { diagramIds } from '../../course/diagram-sources.ts';
import { diagram } from '../../diagrams/drawn-diagrams.ts';
import { mermaidSource } from '../../diagrams/mermaid-source.ts';

/** Each diagram to take along as Mermaid source. */
export const getStaticPaths = () => diagramIds.map((id) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => {
  const { file, body } = diagram(String(params['id']));
  return new Response(mermaidSource(file, body), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};

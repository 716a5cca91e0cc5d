import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import AblationAndCheckpoints from '../../components/illustrations/AblationAndCheckpoints.astro';
import { standaloneSvg } from '../../lib/standalone-svg.ts';

const drawings = { 'ablation-and-checkpoints': AblationAndCheckpoints };

/** Each hand-drawn figure as a file of its own. */
export function getStaticPaths() {
  return Object.keys(drawings).map((id) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const Drawing = drawings[params['id'] as keyof typeof drawings];
  const container = await AstroContainer.create();
  const html = await container.renderToString(Drawing);
  const svg = /<svg[\s\S]*<\/svg>/.exec(html)?.[0] ?? '';
  return new Response(standaloneSvg(svg), { headers: { 'content-type': 'image/svg+xml' } });
};

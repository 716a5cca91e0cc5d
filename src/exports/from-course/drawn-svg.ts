import { experimental_AstroContainer as AstroContainer } from 'astro/container';

type Component = Parameters<AstroContainer['renderToString']>[0];

/** The picture that a component draws; empty where it draws none. */
export async function drawnSvg(
  component: Component,
  props: Record<string, unknown>,
): Promise<string> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(component, { props });
  return /<svg[\s\S]*<\/svg>/.exec(html)?.[0] ?? '';
}

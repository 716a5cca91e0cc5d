import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Size, SizedSvg } from '../../lib/sized-svg.ts';

type Component = Parameters<AstroContainer['renderToString']>[0];

/** The picture that a component draws in a size that is known; undefined where it draws none. */
export async function drawnSvg(
  component: Component,
  props: Record<string, unknown>,
  { width, height }: Size,
): Promise<SizedSvg | undefined> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(component, { props });
  // A component may bring its styles; they stand outside of the picture.
  const [svg] = /<svg[\s\S]*<\/svg>/.exec(html) ?? [];
  return svg === undefined ? undefined : { svg, width, height };
}

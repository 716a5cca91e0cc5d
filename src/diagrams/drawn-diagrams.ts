import { type WrittenDiagram, writtenDiagram } from '../course/diagram-sources.ts';
import type { RenderedDiagram } from '../course/schema/diagram.ts';
import { type TextItem, textVersion } from './diagram-text.ts';
import { markWalk, walk } from './diagram-walk.ts';

// Vite reads the options from the source text, so they stand at each call.
const pictures = import.meta.glob<string>('../../content/diagrams/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const models = import.meta.glob<RenderedDiagram>('../../content/diagrams/*.json', {
  import: 'default',
  eager: true,
});

export interface Diagram extends WrittenDiagram {
  /** Inline SVG in the site's tokens. */
  svg: string;
  /** The same with its way from box to box, for the page that teaches it. */
  walkable: string;
  /** What the diagram says, in reading order. */
  text: TextItem[];
}

/**
 * A diagram with its picture and its text version.
 * @throws when the source or its rendered files are missing; `npm run diagrams` makes them
 */
export function diagram(id: string): Diagram {
  const source = writtenDiagram(id);
  const svg = pictures[`../../content/diagrams/${id}.svg`];
  const rendered = models[`../../content/diagrams/${id}.json`];
  if (!source || !svg || !rendered)
    throw new Error(`The diagram "${id}" is not drawn yet: run npm run diagrams.`);
  const walkable = markWalk(svg, walk(rendered.model), source.links ?? {});
  return { ...source, svg, walkable, text: textVersion(rendered.model) };
}

import { type WrittenDiagram, writtenDiagram } from '../course/diagram-sources.ts';
import type { RenderedDiagram } from '../course/schema/diagram.ts';
import { type TextItem, textVersion } from './diagram-text.ts';
import { type LinkedStep, linkedWalk } from './diagram-walk.ts';

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
  /** Its way from box to box; a step names a part of the picture by its `data-node`. */
  walk: LinkedStep[];
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
  return {
    ...source,
    svg,
    walk: linkedWalk(rendered.model, source.links ?? {}),
    text: textVersion(rendered.model),
  };
}

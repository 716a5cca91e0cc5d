import {
  type DiagramSource,
  parseDiagram,
  type RenderedDiagram,
} from '../course/schema/diagram.ts';
import { type TextItem, textVersion } from './diagram-text.ts';
import { markWalk, walk } from './diagram-walk.ts';

// Vite reads the options from the source text, so they stand at each call.
const sources = import.meta.glob<string>('../../content/diagrams/*.mmd', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pictures = import.meta.glob<string>('../../content/diagrams/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const models = import.meta.glob<RenderedDiagram>('../../content/diagrams/*.json', {
  import: 'default',
  eager: true,
});

export interface Diagram extends DiagramSource {
  /** Inline SVG in the site's tokens. */
  svg: string;
  /** The same with its way from box to box, for the page that teaches it. */
  walkable: string;
  /** The whole source file. */
  file: string;
  /** What the diagram says, in reading order. */
  text: TextItem[];
}

/** Ids of all diagrams, in the order of their names. */
export const diagramIds = Object.keys(sources).map(idOf).sort();

/**
 * A diagram with its picture and its text version.
 * @throws when the source or its rendered files are missing; `npm run diagrams` makes them
 */
export function diagram(id: string): Diagram {
  const file = sources[`../../content/diagrams/${id}.mmd`];
  const svg = pictures[`../../content/diagrams/${id}.svg`];
  const rendered = models[`../../content/diagrams/${id}.json`];
  const source = file && parseDiagram(`content/diagrams/${id}.mmd`, file).source;
  if (!file || !source || !svg || !rendered)
    throw new Error(`The diagram "${id}" is not drawn yet: run npm run diagrams.`);
  const walkable = markWalk(svg, walk(rendered.model), source.links ?? {});
  return { ...source, svg, walkable, file, text: textVersion(rendered.model) };
}

function idOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
}

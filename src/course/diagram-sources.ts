import { type DiagramSource, parseDiagram } from './schema/diagram.ts';

// Vite reads the options from the source text, so they stand at the call.
const files = import.meta.glob<string>('../../content/diagrams/*.mmd', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A diagram as its author wrote it. */
export interface WrittenDiagram extends DiagramSource {
  /** The whole source file. */
  file: string;
}

/** Ids of all diagrams, in the order of their names. */
export const diagramIds = Object.keys(files)
  .map((path) => path.replace(/^.*\//, '').replace(/\.[^.]+$/, ''))
  .sort();

/** The source of a diagram, or undefined where none has the id or it cannot be read. */
export function writtenDiagram(id: string): WrittenDiagram | undefined {
  const file = files[`../../content/diagrams/${id}.mmd`];
  const source = file && parseDiagram(`content/diagrams/${id}.mmd`, file).source;
  return source ? { ...source, file } : undefined;
}

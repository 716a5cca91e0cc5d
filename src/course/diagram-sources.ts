import { courseFile, courseFileIds } from './course-files.ts';
import { type DiagramSource, parseDiagram } from './schema/diagram.ts';

/** A diagram as its author wrote it. */
export interface WrittenDiagram extends DiagramSource {
  /** The whole source file. */
  file: string;
}

/** Ids of all diagrams, in the order of their names. */
export const diagramIds = courseFileIds('diagrams', '.mmd');

/** The source of a diagram, or undefined where none has the id or it cannot be read. */
export function writtenDiagram(id: string): WrittenDiagram | undefined {
  const name = `diagrams/${id}.mmd`;
  const file = courseFile(name);
  const source = file && parseDiagram(name, file).source;
  return source ? { ...source, file } : undefined;
}

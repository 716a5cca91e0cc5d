import { courseFile } from '../course/course-files.ts';
import { type WrittenDiagram, writtenDiagram } from '../course/diagram-sources.ts';
import type { RenderedDiagram } from '../course/schema/diagram.ts';
import type { SizedSvg } from '../lib/sized-svg.ts';
import { type TextItem, textVersion } from './diagram-text.ts';
import { type LinkedStep, linkedWalk } from './diagram-walk.ts';

/** A written diagram with its inline SVG in the site's tokens. */
export interface Diagram extends WrittenDiagram, SizedSvg {
  /** Its way from box to box; a step names a part of the picture by its `data-node`. */
  walk: LinkedStep[];
  /** What the diagram says, in reading order. */
  text: TextItem[];
}

/**
 * A diagram with its picture and its text version. While an author works, one that is just being drawn has a place kept
 * for it.
 * @throws in a build when the source or its rendered files are missing; `npm run diagrams` makes them
 */
export function diagram(id: string): Diagram {
  const source = writtenDiagram(id);
  const svg = courseFile(`diagrams/${id}.svg`);
  const rendered = courseFile(`diagrams/${id}.json`);
  if (!source || !svg || !rendered) {
    if (import.meta.env.DEV) return keptPlace(id, source);
    throw new Error(`The diagram "${id}" is not drawn yet: run npm run diagrams.`);
  }
  const { width, height, model } = JSON.parse(rendered) as RenderedDiagram;
  return {
    ...source,
    ...{ svg, width, height },
    walk: linkedWalk(model, source.links ?? {}),
    text: textVersion(model),
  };
}

/** What stands in the place of a diagram until it is drawn. */
function keptPlace(id: string, source: WrittenDiagram | undefined): Diagram {
  const svg =
    '<svg class="dg" viewBox="0 0 320 48" width="320" height="48" role="img"><text x="160" y="30" text-anchor="middle" fill="currentColor">This diagram is not drawn yet.</text></svg>';
  const nothing = { title: id, caption: '', description: '', body: '', bodyLine: 1, hash: '' };
  return {
    ...(source ?? { ...nothing, id, file: '' }),
    ...{ svg, width: 320, height: 48, walk: [], text: [] },
  };
}

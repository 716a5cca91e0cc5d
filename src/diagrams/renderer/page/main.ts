import type { DiagramModel } from '../../../course/schema/diagram.ts';
import { findBrokenWords } from './broken-words.ts';
import { drawFlow } from './flow.ts';
import { layOutFlow } from './flow-layout.ts';
import { initializeMermaid, type MermaidDatabase } from './mermaid.ts';
import { drawMindmap } from './mindmap.ts';
import { readModel } from './model.ts';
import { drawSankey } from './sankey.ts';
import { drawSequence } from './sequence.ts';
import type { DiagramPicture } from './svg.ts';
import { family } from './text.ts';
import { drawTimeline } from './timeline.ts';

/** What the page hands back for one Mermaid text. */
export type Drawing =
  | {
      kind: 'drawn';
      picture: DiagramPicture;
      model: DiagramModel;
      brokenWords: string[];
      shapes: string[];
    }
  | { kind: 'unknown-type'; type: string }
  | { kind: 'syntax'; message: string; line?: number };

declare global {
  var drawDiagram: (body: string, meanings: string[]) => Promise<Drawing>;
  var diagramPageReady: Promise<void>;
}

interface MermaidError extends Error {
  hash?: { loc?: { first_line?: number } };
}

globalThis.drawDiagram = async (body, meanings) => {
  try {
    const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(body);
    const model = readModel(type, db, meanings);
    if (!model) return { kind: 'unknown-type', type };
    return { kind: 'drawn', model, ...(await draw(body, model, db)) };
  } catch (error) {
    const { message, hash } = error as MermaidError;
    const line = hash?.loc?.first_line;
    return { kind: 'syntax', message, ...(line === undefined ? {} : { line }) };
  }
};

globalThis.diagramPageReady = (async () => {
  await Promise.all(
    [400, 500, 600].map((weight) => document.fonts.load(`${weight} 16px "${family}"`)),
  );
  initializeMermaid();
})();

async function draw(
  body: string,
  model: DiagramModel,
  db: MermaidDatabase,
): Promise<{ picture: DiagramPicture; brokenWords: string[]; shapes: string[] }> {
  const whole = (picture: DiagramPicture) => ({ picture, brokenWords: [], shapes: [] });
  switch (model.type) {
    case 'flowchart': {
      initializeMermaid([...db.getEdges()].length > 0 ? 'lines' : 'nested');
      const layout = await layOutFlow(body, db);
      const shapes = layout.nodes.filter(({ shape }) => shape === undefined).map(({ id }) => id);
      return {
        picture: drawFlow(layout, model),
        brokenWords: findBrokenWords(layout, model),
        shapes,
      };
    }
    case 'sequence':
      return whole(drawSequence(model));
    case 'timeline':
      return whole(drawTimeline(model));
    case 'mindmap':
      return whole(drawMindmap(model));
    case 'sankey':
      return whole(drawSankey(model));
  }
}

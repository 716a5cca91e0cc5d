import type {
  DiagramModel,
  FlowEdge,
  FlowModel,
  Meaning,
  MindmapNode,
} from '../../../course/schema/diagram.ts';
import { list, type MermaidDatabase, plain } from './mermaid.ts';
import { sequenceModel } from './sequence-model.ts';

/** Takes what a diagram says out of Mermaid's database; undefined for a type that the site does not draw. */
export function readModel(
  type: string,
  db: MermaidDatabase,
  meanings: readonly string[],
): DiagramModel | undefined {
  const meaningOf = (classes: Iterable<string> | undefined): { meaning?: Meaning } => {
    const meaning = [...(classes ?? [])].find((name) => meanings.includes(name));
    return meaning ? { meaning: meaning as Meaning } : {};
  };

  if (type.startsWith('flowchart')) return flowModel(db, meaningOf);
  switch (type) {
    case 'sequence':
      return sequenceModel(db);
    case 'timeline':
      return {
        type,
        periods: list(db.getTasks()).map(({ section, task, events }) => ({
          section: plain(section),
          text: plain(task),
          events: list(events).map(plain),
        })),
      };
    case 'mindmap': {
      const branch = (node: MermaidDatabase): MindmapNode => ({
        text: plain(node.descr),
        ...meaningOf(String(node.class ?? '').split(' ')),
        children: list(node.children).map(branch),
      });
      return { type, root: branch(db.getMindmap()) };
    }
    case 'sankey':
      return {
        type,
        links: list(db.getLinks()).map(({ source, target, value }) => ({
          from: plain(source.ID),
          to: plain(target.ID),
          value: Number(value),
        })),
      };
    default:
      return undefined;
  }
}

type MeaningOf = (classes: Iterable<string> | undefined) => { meaning?: Meaning };

function flowModel(db: MermaidDatabase, meaningOf: MeaningOf): FlowModel {
  const groups = list(db.getSubGraphs()).map(({ id, title, nodes }) => ({
    id: String(id),
    title: plain(title),
    members: list(nodes).map(String).reverse(),
  }));
  const groupIds = new Set(groups.map(({ id }) => id));
  return {
    type: 'flowchart',
    nodes: [...db.getVertices()]
      .filter(([id]) => !groupIds.has(id))
      .map(([id, vertex]) => ({
        id,
        text: plain(vertex.text ?? id),
        ...meaningOf(vertex.classes),
      })),
    edges: list(db.getEdges())
      .filter(({ stroke }) => stroke !== 'invisible')
      .map(({ start, end, text, type, stroke }) => ({
        from: String(start),
        to: String(end),
        text: plain(text),
        line: stroke === 'dotted' || stroke === 'thick' ? stroke : 'solid',
        arrows: arrowsOf(String(type)),
      })),
    groups,
  };
}

function arrowsOf(type: string): FlowEdge['arrows'] {
  if (type.startsWith('double_')) return 'both';
  return type === 'arrow_open' ? 'none' : 'end';
}

import type {
  DiagramModel,
  FlowEdge,
  FlowModel,
  Meaning,
  MindmapNode,
  QuadrantModel,
} from '../../../course/schema/diagram.ts';
import { type Database, list, plain } from './mermaid.ts';
import { sequenceModel } from './sequence-model.ts';

/** Takes what a diagram says out of Mermaid's database; undefined for a type that the site does not draw. */
export function readModel(
  type: string,
  db: Database,
  meanings: readonly string[],
): DiagramModel | undefined {
  const meaningOf = (classes: Iterable<string> | undefined): { meaning?: Meaning } => {
    const meaning = [...(classes ?? [])].find((name) => meanings.includes(name));
    return meaning ? { meaning: meaning as Meaning } : {};
  };

  if (type.startsWith('flowchart')) return flowModel(db, meaningOf);
  if (type.startsWith('state')) return stateModel(db, meaningOf);
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
      const branch = (node: Database): MindmapNode => ({
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
    case 'quadrantChart':
      return quadrantModel(db.getQuadrantData());
    default:
      return undefined;
  }
}

type MeaningOf = (classes: Iterable<string> | undefined) => { meaning?: Meaning };

function flowModel(db: Database, meaningOf: MeaningOf): FlowModel {
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

function stateModel(db: Database, meaningOf: MeaningOf): FlowModel {
  const { nodes, edges } = db.getData();
  const names: Record<string, string> = { stateStart: 'Start', stateEnd: 'End' };
  const text = (node: Database): string =>
    names[node.shape] ?? plain(list(node.label).join(' ') || node.label);
  return {
    type: 'state',
    nodes: list(nodes)
      .filter(({ isGroup }) => !isGroup)
      .map((node) => ({
        id: node.id,
        text: text(node),
        ...meaningOf(String(node.cssClasses ?? '').split(' ')),
      })),
    edges: list(edges).map(({ start, end, label }) => ({
      from: start,
      to: end,
      text: plain(label),
      line: 'solid',
      arrows: 'end',
    })),
    groups: list(nodes)
      .filter(({ isGroup }) => isGroup)
      .map(({ id, label }) => ({
        id,
        title: plain(label),
        members: list(nodes)
          .filter(({ parentId }) => parentId === id)
          .map((node) => node.id),
      })),
  };
}

/** Mermaid gives places in pixels of its own plot; the four fields tell where that begins and ends. */
function quadrantModel(data: Database): QuadrantModel {
  const fields = list(data.quadrants);
  const [upperRight, upperLeft] = fields;
  const words = (rotation: number): { low: string; high: string } => {
    const [low, high] = list(data.axisLabels).filter((label) => label.rotation === rotation);
    return { low: plain(low?.text), high: plain(high?.text) };
  };
  const share = (value: number): number => Math.round(value * 1000) / 1000;
  const nameOf = (i: number): string => plain(fields[i]?.text.text);
  return {
    type: 'quadrant',
    x: words(0),
    y: words(-90),
    fields: [nameOf(0), nameOf(1), nameOf(2), nameOf(3)],
    points: list(data.points)
      .map(({ text, x, y }) => ({
        text: plain(text.text),
        x: share((x - upperLeft.x) / (2 * upperLeft.width)),
        y: share(1 - (y - upperRight.y) / (2 * upperRight.height)),
      }))
      .reverse(),
  };
}

import type { Point } from './curve.ts';
import { list, type MermaidDatabase } from './mermaid.ts';
import type { Box, Shape } from './node.ts';

export interface PlacedNode {
  id: string;
  shape: Shape | undefined;
  box: Box;
  lines: string[];
}

export interface PlacedEdge {
  from: string;
  to: string;
  /** Where Mermaid runs the line, from border to border. */
  points: Point[];
  line: 'solid' | 'dotted' | 'thick';
  /** Whether the part of the chart that holds both ends runs up or down, not sideways. */
  vertical: boolean;
  arrowAtStart: boolean;
  arrowAtEnd: boolean;
  label?: { lines: string[]; x: number; y: number };
}

export interface PlacedGroup {
  id: string;
  title: string;
  box: Box;
}

/** Where Mermaid puts the parts of a flowchart; x and y in CSS pixels. */
export interface FlowLayout {
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  groups: PlacedGroup[];
}

const renderId = 'layout';

/** Lets Mermaid lay out a graph in the hidden part of the page and reads the places off the result. */
export async function layOutFlow(source: string, db: MermaidDatabase): Promise<FlowLayout> {
  const { svg } = await mermaid.render(renderId, source);
  const host = document.createElement('div');
  host.innerHTML = svg;
  document.body.append(host);
  const root = host.querySelector('svg');
  if (!root) throw new Error('Mermaid returned no picture.');
  const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  root.removeAttribute('style');
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));

  const origin = root.getScreenCTM();
  const place = (element: SVGGraphicsElement, x: number, y: number): Point => {
    const matrix = element.getScreenCTM();
    if (!origin || !matrix) throw new Error('Mermaid returned a picture that is not shown.');
    const { x: px, y: py } = new DOMPoint(x, y).matrixTransform(origin.inverse().multiply(matrix));
    return { x: px, y: py };
  };
  const boxOf = (element: SVGGraphicsElement): Box => {
    const { x, y, width: w, height: h } = element.getBBox();
    return { ...place(element, x + w / 2, y + h / 2), width: w, height: h };
  };

  const shapes = shapesOf(db);
  const edgeEnds = new Map<string, { from: string; to: string }>(
    endsOf(db).map((edge) => [edge.id, edge]),
  );
  const isVertical = directionsOf(db);
  const labels = new Map<string, PlacedEdge['label']>();
  for (const label of root.querySelectorAll<SVGGraphicsElement>('.edgeLabel .label')) {
    const lines = rows(label);
    const id = label.getAttribute('data-id');
    if (id && lines.length > 0) labels.set(id, { lines, ...pick(boxOf(label)) });
  }

  const nodes = [...root.querySelectorAll<SVGGraphicsElement>('g.node')].map((node): PlacedNode => {
    const id = /^layout-\w+?-(.*)-\d+$/.exec(node.id)?.[1] ?? node.id;
    const outline = node.querySelector<SVGGraphicsElement>('.label-container') ?? node;
    return { id, shape: shapes.get(id), box: boxOf(outline), lines: rows(node) };
  });
  const edges = [...root.querySelectorAll<SVGPathElement>('path[data-edge]')].flatMap(
    (path): PlacedEdge[] => {
      const id = path.getAttribute('data-id') ?? '';
      const ends = edgeEnds.get(id);
      const kind = path.getAttribute('class') ?? '';
      if (!ends || kind.includes('invisible')) return [];
      const points: Point[] = JSON.parse(atob(path.getAttribute('data-points') ?? ''));
      const label = labels.get(id);
      return [
        {
          from: ends.from,
          to: ends.to,
          points: points.map(({ x, y }) => place(path, x, y)),
          line: kind.includes('pattern-dotted')
            ? 'dotted'
            : kind.includes('thickness-thick')
              ? 'thick'
              : 'solid',
          vertical: isVertical(ends.from, ends.to),
          arrowAtStart: path.hasAttribute('marker-start'),
          arrowAtEnd: path.hasAttribute('marker-end'),
          ...(label ? { label } : {}),
        },
      ];
    },
  );
  const groups = [...root.querySelectorAll<SVGGraphicsElement>('g.cluster')].map((group) => {
    const rect = group.querySelector<SVGGraphicsElement>('rect') ?? group;
    const title = group.querySelector('.cluster-label');
    return {
      id: group.id.replace(`${renderId}-`, ''),
      title: title ? rows(title).join(' ') : '',
      box: boxOf(rect),
    };
  });
  host.remove();
  return { nodes, edges, groups };
}

function pick({ x, y }: Box): Point {
  return { x, y };
}

function rows(element: Element): string[] {
  return [...element.querySelectorAll('.text-outer-tspan')]
    .map((row) => (row.textContent ?? '').trim())
    .filter(Boolean);
}

function shapesOf(db: MermaidDatabase): Map<string, PlacedNode['shape']> {
  const flow: Record<string, Shape> = {
    undefined: 'box',
    square: 'box',
    round: 'box',
    stadium: 'pill',
    circle: 'circle',
    diamond: 'diamond',
    hexagon: 'hexagon',
  };
  return new Map([...db.getVertices()].map(([id, vertex]) => [id, flow[String(vertex.type)]]));
}

function endsOf(db: MermaidDatabase): { id: string; from: string; to: string }[] {
  const edges: MermaidDatabase[] = db.getEdges();
  return edges.map(({ id, start, end }) => ({ id, from: start, to: end }));
}

/** Tells for two ends whether the innermost group with a direction that holds both runs vertically. */
function directionsOf(db: MermaidDatabase): (from: string, to: string) => boolean {
  const isVertical = (direction: unknown): boolean => !/^(LR|RL)$/.test(String(direction));
  const groups = list(db.getSubGraphs())
    .filter(({ dir }) => dir)
    .sort((a, b) => a.nodes.length - b.nodes.length);
  return (from, to) => {
    const group = groups.find(({ nodes }) => nodes.includes(from) && nodes.includes(to));
    return isVertical(group ? group.dir : db.getDirection());
  };
}

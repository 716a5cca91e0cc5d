import type {
  DiagramModel,
  FlowModel,
  MindmapNode,
  SequenceStep,
} from '../course/schema/diagram.ts';
import { blockWord, flowOrder } from './diagram-text.ts';

/** One station on the way through a diagram. */
export interface WalkStep {
  /** The part of the drawing that carries this name in `data-node`. */
  node: string;
  /** How one gets there, `from Ablation of a tumor (thermal)`; empty where the diagram begins. */
  how: string;
}

/** A step with the address where the text treats it. */
export interface LinkedStep extends WalkStep {
  to?: string;
}

/**
 * The way through a diagram, in the order of its text version. Empty for flows with amounts, whose parts are
 * not boxes with words.
 */
export function walk(model: DiagramModel): WalkStep[] {
  switch (model.type) {
    case 'flowchart':
      return flowWalk(model);
    case 'sequence':
      return sequenceWalk(model.steps, new Map(model.actors.map(({ id, text }) => [id, text])));
    case 'timeline':
      return numbered(
        model.periods.map(({ section }, i) =>
          section ? `in ${section}` : i > 0 ? 'next on the line' : '',
        ),
      );
    case 'mindmap':
      return numbered(branchWays(model.root, ''));
    case 'sankey':
      return [];
  }
}

function flowWalk(model: FlowModel): WalkStep[] {
  const words = new Map(model.nodes.map(({ id, text }) => [id, text]));
  for (const { id, title } of model.groups) words.set(id, title);
  const groupOf = new Map<string, string>();
  for (const { id, members } of model.groups)
    for (const member of members) if (!groupOf.has(member)) groupOf.set(member, id);

  const order = new Set<string>();
  const reach = (id: string): void => {
    if (order.has(id)) return;
    const group = groupOf.get(id);
    if (group !== undefined) reach(group);
    if (words.get(id)) order.add(id);
  };
  for (const id of flowOrder(model)) reach(id);

  const wayTo = (id: string): string => {
    const group = words.get(groupOf.get(id) ?? '');
    const ways = model.edges.flatMap(({ from, to, text, line, arrows }) => {
      const name = words.get(from);
      if (to !== id || !name) return [];
      const marks = [text, line === 'dotted' ? 'dashed' : ''].filter(Boolean).join(', ');
      const word = arrows === 'end' ? 'from' : arrows === 'both' ? 'to and from' : 'joined to';
      return [`${word} ${name}${marks && ` (${marks})`}`];
    });
    const frame = model.groups.some((other) => other.id === id)
      ? ['a frame around what follows']
      : [];
    return [...(group ? [`in ${group}`] : []), ...frame, ...ways].join('; ');
  };
  return [...order].map((node) => ({ node, how: wayTo(node) }));
}

function sequenceWalk(steps: SequenceStep[], names: ReadonlyMap<string, string>): WalkStep[] {
  const name = (id: string): string => names.get(id) ?? id;
  const ways = (all: SequenceStep[], within: string): string[] =>
    all.flatMap((step) => {
      if (step.kind === 'message') return [`${within}from ${name(step.from)} to ${name(step.to)}`];
      if (step.kind === 'note') return [`${within}${step.over.map(name).join(' and ')}`];
      return step.branches.flatMap(({ title, steps: inner }, i) => {
        const head = i === 0 ? blockWord(step.word) : 'Otherwise';
        return ways(inner, `${within}${head}${title && ` ${title}`}: `);
      });
    });
  return numbered(ways(steps, ''));
}

function branchWays({ text, children }: MindmapNode, how: string): string[] {
  return [how, ...children.flatMap((child) => branchWays(child, `from ${text}`))];
}

/** Parts without an id of their own are counted in the order in which they are drawn. */
function numbered(ways: string[]): WalkStep[] {
  return ways.map((how, i) => ({ node: String(i), how }));
}

/**
 * The way through a diagram with where the text treats each step.
 * @param links address of the place in the text, by node
 */
export function linkedWalk(
  model: DiagramModel,
  links: Readonly<Record<string, string>>,
): LinkedStep[] {
  return walk(model).map((step) => {
    const to = links[step.node];
    return { ...step, ...(to && { to }) };
  });
}

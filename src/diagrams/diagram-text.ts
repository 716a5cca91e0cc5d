import type {
  DiagramModel,
  FlowModel,
  MindmapNode,
  SequenceModel,
  SequenceStep,
  TimelineModel,
} from '../course/schema/diagram.ts';

/** One sentence of a diagram's text version, with what belongs under it. */
export interface TextItem {
  text: string;
  children?: TextItem[];
}

/** Says in words, in reading order, what a diagram shows. */
export function textVersion(model: DiagramModel): TextItem[] {
  switch (model.type) {
    case 'flowchart':
      return flowText(model);
    case 'sequence':
      return stepText(model.steps, nameOf(model));
    case 'timeline':
      return timelineText(model);
    case 'mindmap':
      return [branchText(model.root)];
    case 'sankey':
      return model.links.map(({ from, to, value }) => ({ text: `${from} → ${to}: ${value}` }));
  }
}

function flowText(model: FlowModel): TextItem[] {
  const name = new Map(model.nodes.map((node) => [node.id, node.text]));
  for (const group of model.groups) name.set(group.id, group.title);
  const nameFor = (id: string): string => name.get(id) ?? id;

  const groupOf = new Map<string, string>();
  for (const group of model.groups) {
    for (const id of group.members) if (!groupOf.has(id)) groupOf.set(id, group.id);
  }

  const items: TextItem[] = [];
  const groupItems = new Map<string, TextItem[]>();
  const placeIn = (id: string | undefined): TextItem[] => {
    if (id === undefined) return items;
    const known = groupItems.get(id);
    if (known) return known;
    const children: TextItem[] = [];
    groupItems.set(id, children);
    placeIn(groupOf.get(id)).push({ text: `${nameFor(id)}:`, children });
    return children;
  };

  const mentioned = new Set<string>();
  for (const { from, to, text, line, arrows } of readingOrder(model)) {
    const group = groupOf.get(from);
    const inside = group !== undefined && group === groupOf.get(to) ? group : undefined;
    const arrow = arrows === 'both' ? '↔' : arrows === 'end' ? '→' : '–';
    const middle = text ? `${arrow} ${text} ${arrow}` : arrow;
    const dashed = line === 'dotted' ? ' (dashed)' : '';
    placeIn(inside).push({ text: `${nameFor(from)} ${middle} ${nameFor(to)}${dashed}` });
    mentioned.add(from).add(to);
  }
  for (const node of model.nodes) {
    if (!mentioned.has(node.id)) placeIn(groupOf.get(node.id)).push({ text: node.text });
  }
  for (const group of model.groups) {
    if (!groupItems.has(group.id) && !mentioned.has(group.id)) {
      placeIn(groupOf.get(group.id)).push({
        text: `${group.title}: ${group.members.map(nameFor).join(', ')}`,
      });
    }
  }
  return items;
}

/** Edges in the order of the boxes from which they start. */
function readingOrder(model: FlowModel): FlowModel['edges'] {
  return flowOrder(model).flatMap((id) => model.edges.filter(({ from }) => from === id));
}

/**
 * Ids of the nodes, and of groups that edges name, in reading order: along each branch, but a box only
 * after all that lead to it. A cycle is entered at its first-named node.
 */
export function flowOrder({ nodes, edges }: FlowModel): string[] {
  const ids = [...new Set([...nodes.map(({ id }) => id), ...edges.flatMap((e) => [e.from, e.to])])];
  const seen = new Set<string>();
  const visit = (id: string): void => {
    seen.add(id);
    for (const { to } of edges.filter(({ from }) => from === id)) if (isReady(to)) visit(to);
  };
  const isReady = (id: string): boolean =>
    !seen.has(id) && edges.every(({ from, to }) => to !== id || seen.has(from));
  for (const id of ids) if (isReady(id)) visit(id);
  for (const id of ids) if (!seen.has(id)) visit(id);
  return [...seen];
}

function nameOf({ actors }: SequenceModel): (id: string) => string {
  const names = new Map(actors.map(({ id, text }) => [id, text]));
  return (id) => names.get(id) ?? id;
}

function stepText(steps: SequenceStep[], name: (id: string) => string): TextItem[] {
  return steps.flatMap((step): TextItem[] => {
    if (step.kind === 'message') {
      return [{ text: `${name(step.from)} → ${step.text || '…'} → ${name(step.to)}` }];
    }
    if (step.kind === 'note') {
      return [{ text: `Note on ${step.over.map(name).join(' and ')}: ${step.text}` }];
    }
    return step.branches.map((branch, i) => ({
      text: `${i === 0 ? blockWord(step.word) : 'Otherwise'}${branch.title ? `: ${branch.title}` : ''}`,
      children: stepText(branch.steps, name),
    }));
  });
}

/** What a block of a sequence says at its head, in words instead of Mermaid’s keyword. */
export function blockWord(word: string): string {
  const words: Record<string, string> = {
    loop: 'Repeated',
    alt: 'If',
    opt: 'Possibly',
    par: 'At the same time',
    critical: 'Required',
    break: 'Stops here',
  };
  return words[word] ?? word;
}

function timelineText({ periods }: TimelineModel): TextItem[] {
  const items: TextItem[] = [];
  let section: TextItem[] = items;
  let name = '';
  for (const period of periods) {
    if (period.section !== name) {
      name = period.section;
      section = name ? [] : items;
      if (name) items.push({ text: name, children: section });
    }
    const [first, ...more] = period.events;
    if (more.length > 0) {
      const children = period.events.map((text) => ({ text }));
      section.push({ text: `${period.text}:`, children });
    } else {
      section.push({ text: first === undefined ? period.text : `${period.text}: ${first}` });
    }
  }
  return items;
}

function branchText({ text, children }: MindmapNode): TextItem {
  return children.length > 0 ? { text, children: children.map(branchText) } : { text };
}

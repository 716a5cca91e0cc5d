/** A box or a frame of a flowchart with its place in the Mermaid text: lines after the first, columns from 1. */
interface NamedBox {
  id: string;
  line: number;
  column: number;
}

/** The ids of the boxes and frames of a flowchart, each where it is first written; none of other diagrams. */
export function boxIds(body: string): { boxes: NamedBox[]; groups: NamedBox[] } {
  if (!/^\s*(?:flowchart|graph)\b/.test(body)) return { boxes: [], groups: [] };
  const found = { boxes: new Map<string, NamedBox>(), groups: new Map<string, NamedBox>() };
  for (const [line, text] of body.split('\n').entries()) {
    if (/^\s*%%/.test(text)) continue;
    // Words in quotes are what a box says; they may look like a box.
    const plain = text.replace(/"[^"]*"/g, (words) => ' '.repeat(words.length));
    const [frame = '', group] = /^\s*subgraph\s+([\w-]+)/.exec(plain) ?? [];
    for (const { index, 1: id = '' } of plain.matchAll(/(?<![\w-])([A-Za-z][\w-]*)(?=[[({])/g)) {
      const list = id === group ? found.groups : found.boxes;
      if (!list.has(id)) list.set(id, { id, line, column: index + 1 });
    }
    if (group && !found.groups.has(group))
      found.groups.set(group, { id: group, line, column: frame.length - group.length + 1 });
  }
  return { boxes: [...found.boxes.values()], groups: [...found.groups.values()] };
}

import type { FlowModel } from '../../../course/schema/diagram.ts';
import type { FlowLayout } from './flow-layout.ts';

/** Words that Mermaid broke in two because they are wider than a box may be. */
export function findBrokenWords(layout: FlowLayout, model: FlowModel): string[] {
  const texts = new Map(model.nodes.map(({ id, text }) => [id, text]));
  const rows = new Map(layout.nodes.map(({ id, lines }) => [id, lines]));
  const nodes = [...texts].map(([id, text]) => brokenWord(text, rows.get(id) ?? []));
  const labels = layout.edges.flatMap(({ from, to, label }) => {
    const text = model.edges.find((edge) => edge.from === from && edge.to === to)?.text;
    return label && text ? [brokenWord(text, label.lines)] : [];
  });
  return [...nodes, ...labels].filter((word) => word !== undefined);
}

function brokenWord(text: string, lines: string[]): string | undefined {
  // A line that the author ended at a hyphen was joined to the next one in the text.
  const shown = lines
    .join(' ')
    .replace(/- (?=\p{Ll})/gu, '-')
    .split(' ');
  return text.split(' ').find((word, i) => {
    const part = shown[i];
    return Boolean(part) && part !== word && word.startsWith(String(part));
  });
}

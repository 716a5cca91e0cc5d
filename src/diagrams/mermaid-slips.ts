import { nearest } from '../course/read/nearest.ts';
import {
  FLOW_BLOCKS,
  flowSlip,
  type LineSlip,
  SEQUENCE_BLOCKS,
  sankeySlip,
  sequenceSlip,
} from './line-slips.ts';

/** What an author has miswritten in a diagram: lines after its first, columns from 1. */
interface MermaidSlip {
  line: number;
  column: number;
  code: 'diagram/syntax' | 'diagram/type';
  message: string;
  suggestion?: string | undefined;
}

/** How the lines of a type of diagram are read: each by itself, and the words that open and close blocks. */
interface LineReader {
  slip: (line: string) => LineSlip | undefined;
  blocks?: RegExp;
}

const READERS: Record<string, LineReader> = {
  flowchart: { slip: flowSlip, blocks: FLOW_BLOCKS },
  graph: { slip: flowSlip, blocks: FLOW_BLOCKS },
  sequenceDiagram: { slip: sequenceSlip, blocks: SEQUENCE_BLOCKS },
  'sankey-beta': { slip: sankeySlip },
  // Any line of these is read as words.
  timeline: { slip: () => undefined },
  mindmap: { slip: () => undefined },
};

/**
 * Slips in the Mermaid text of a diagram that its lines tell without a browser: arrows, brackets, quotes, blocks that
 * are not closed. They know the forms that this site draws. What was drawn is right and needs not be asked.
 */
export function mermaidSlips(body: string): MermaidSlip[] {
  const lines = body.split('\n').map((text) => (/^\s*%%/.test(text) ? '' : text));
  const first = lines.findIndex((text) => text.trim());
  const head = lines[first]?.trim() ?? '';
  const [type = ''] = head.split(/\s+/);
  const reader = READERS[type];
  if (!reader) {
    const message = head
      ? `The site does not draw "${type}".`
      : 'The diagram is empty below its head.';
    const suggestion = nearest(type, Object.keys(READERS));
    return [{ line: Math.max(first, 0), column: 1, code: 'diagram/type', message, suggestion }];
  }
  const open: number[] = [];
  const found = lines.flatMap((text, line): MermaidSlip[] => {
    if (!text.trim() || (line === first && !reader.blocks)) return [];
    const wrong = line === first ? headSlip(type, head) : reader.slip(text);
    if (reader.blocks?.test(text)) open.push(line);
    if (!reader.blocks || !/^\s*end\s*;?\s*$/.test(text)) return wrong ? [placed(line, wrong)] : [];
    return open.pop() === undefined ? [placed(line, [0, '"end" closes nothing here.'])] : [];
  });
  const word = (line: number) => lines[line]?.trim().split(/\s/)[0];
  const left = open.map((line) =>
    placed(line, [0, `"${word(line)}" is not closed: its line "end" is missing.`]),
  );
  return [...found, ...left].toSorted((a, b) => a.line - b.line);
}

function placed(line: number, [at, message]: LineSlip): MermaidSlip {
  return { line, column: at + 1, code: 'diagram/syntax', message };
}

function headSlip(type: string, head: string): LineSlip | undefined {
  const [, way] = /^\w+\s+(\S+?);?$/.exec(head) ?? [];
  if (type === 'sequenceDiagram' || !way || /^(?:TB|TD|BT|RL|LR)$/.test(way)) return undefined;
  return [0, `"${way}" is no way to run. Write ${type} TD, from top to bottom, or ${type} LR.`];
}

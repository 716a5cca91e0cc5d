import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { LineCounter, parseDocument } from 'yaml';
import type { Fault } from '../read/fault.ts';

/** What a color stands for, everywhere on the site; a node without one is neutral. */
export const meanings = ['heat', 'cold', 'embolization', 'drug', 'immune', 'control'] as const;
export type Meaning = (typeof meanings)[number];

export type LineStyle = 'solid' | 'dotted' | 'thick';

export interface FlowNode {
  id: string;
  text: string;
  meaning?: Meaning;
}

export interface FlowEdge {
  from: string;
  to: string;
  text: string;
  line: LineStyle;
  arrows: 'none' | 'end' | 'both';
}

export interface FlowGroup {
  id: string;
  title: string;
  /** Ids of the nodes and groups inside. */
  members: string[];
}

export interface FlowModel {
  type: 'flowchart' | 'state';
  nodes: FlowNode[];
  edges: FlowEdge[];
  groups: FlowGroup[];
}

export type SequenceStep =
  | { kind: 'message'; from: string; to: string; text: string; line: LineStyle; arrow: boolean }
  | { kind: 'note'; over: string[]; side: 'left' | 'right' | 'over'; text: string }
  | { kind: 'block'; word: string; branches: SequenceBranch[] };

export interface SequenceBranch {
  title: string;
  steps: SequenceStep[];
}

export interface SequenceModel {
  type: 'sequence';
  actors: FlowNode[];
  steps: SequenceStep[];
}

export interface TimelineModel {
  type: 'timeline';
  periods: { section: string; text: string; events: string[] }[];
}

export interface MindmapNode {
  text: string;
  meaning?: Meaning;
  children: MindmapNode[];
}

export interface MindmapModel {
  type: 'mindmap';
  root: MindmapNode;
}

export interface SankeyModel {
  type: 'sankey';
  links: { from: string; to: string; value: number }[];
}

export interface QuadrantModel {
  type: 'quadrant';
  /** The words at the low and the high end of an axis; empty if the author gave none. */
  x: { low: string; high: string };
  y: { low: string; high: string };
  /** Names of the fields as Mermaid numbers them: upper right, upper left, lower left, lower right. */
  fields: [string, string, string, string];
  /** Places from 0 to 1 on both axes. */
  points: { text: string; x: number; y: number }[];
}

/** What a diagram says, apart from how it is drawn. */
export type DiagramModel =
  | FlowModel
  | SequenceModel
  | TimelineModel
  | MindmapModel
  | SankeyModel
  | QuadrantModel;

/** The file `content/diagrams/<id>.json` beside a rendered diagram; sizes in CSS pixels. */
export interface RenderedDiagram {
  hash: string;
  type: DiagramModel['type'];
  width: number;
  height: number;
  model: DiagramModel;
}

export const diagramFrontmatter = z.strictObject({
  title: z.string().min(1).describe('Short accessible name, also the bold title of the figure.'),
  caption: z.string().min(1).describe('One or two sentences: what to see, and where it stops.'),
  description: z
    .string()
    .min(1)
    .describe('What the picture shows, for someone who cannot see it, in one to three sentences.'),
  cites: z
    .string()
    .regex(/^\d+(-\d+)?(,\d+(-\d+)?)*$/, 'Citation numbers look like "9-11" or "34,35".')
    .describe("The review's citation numbers behind the picture.")
    .optional(),
  links: z
    .record(
      z.string(),
      z
        .string()
        .regex(
          /^(#[a-z0-9-]+|\/[a-z0-9-/]*(#[a-z0-9-]+)?)$/,
          'A link looks like "#ici-two-signals".',
        ),
    )
    .describe('Where the text treats each box: the id of a box, and a claim or part of the page.')
    .optional(),
});

export interface DiagramSource extends z.infer<typeof diagramFrontmatter> {
  id: string;
  /** The Mermaid text after the frontmatter. */
  body: string;
  /** The line of the file on which the body starts. */
  bodyLine: number;
  hash: string;
}

/** To be raised whenever the renderer draws differently: every diagram then counts as stale. */
const rendererVersion = 2;

/** A short hash of all that determines the rendered files. */
export function diagramHash(text: string): string {
  return createHash('sha256')
    .update(`${rendererVersion}\0${text.replaceAll('\r\n', '\n')}`)
    .digest('hex')
    .slice(0, 16);
}

/**
 * Reads a `.mmd` file: YAML frontmatter, then a Mermaid diagram.
 * @param file the path as faults shall name it; its base name without ending is the diagram's id
 * @returns the source, or the faults that keep it from being one
 */
export function parseDiagram(
  file: string,
  text: string,
): { source: DiagramSource; faults: [] } | { source: undefined; faults: Fault[] } {
  const match = /^---\r?\n([\s\S]*?)^---[ \t]*\r?\n?/m.exec(text);
  const fault = ([line, column]: [number, number], message: string): Fault => ({
    file,
    line,
    column,
    code: 'diagram/frontmatter',
    message,
  });
  if (match?.index !== 0) {
    return {
      source: undefined,
      faults: [fault([1, 1], 'The file has no frontmatter between two lines of ---.')],
    };
  }

  const lines = new LineCounter();
  const yaml = parseDocument(match[1] ?? '', { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): [number, number] => {
    const { line, col } = lines.linePos(offset);
    return [line + 1, Math.max(col, 1)];
  };
  if (yaml.errors.length > 0) {
    const faults = yaml.errors.map(({ code, message, pos }) => {
      const isColon = code === 'BLOCK_AS_IMPLICIT_KEY' || message.startsWith('Nested mappings');
      return fault(at(pos[0]), isColon ? 'Put a text with a colon in it in quotes.' : message);
    });
    return { source: undefined, faults };
  }

  const parsed = diagramFrontmatter.safeParse(yaml.toJS() ?? {});
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : issue.path[0];
      const node = yaml.getIn([key], true) as { range?: [number, number, number] } | undefined;
      const place: [number, number] = node?.range ? at(node.range[0]) : [1, 1];
      const missing = issue.code === 'invalid_type' && node === undefined;
      if (missing) return fault(place, `The field "${String(key)}" is missing.`);
      if (issue.code === 'unrecognized_keys') {
        return fault(place, `A diagram has no field "${String(key)}".`);
      }
      return fault(place, `${String(key)}: ${issue.message}`);
    });
    return { source: undefined, faults };
  }

  return {
    source: {
      ...parsed.data,
      id: file.replace(/^.*\//, '').replace(/\.mmd$/, ''),
      body: text.slice(match[0].length),
      bodyLine: match[0].split('\n').length,
      hash: diagramHash(text),
    },
    faults: [],
  };
}

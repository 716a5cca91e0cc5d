import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import type { Fault } from '../read/fault.ts';
import { readFrontmatter } from '../read/frontmatter.ts';
import { ownFiguresSchema } from './own-figures.ts';

/** What a color stands for, everywhere on the site; a node without one is neutral. */
export const meanings = ['heat', 'cold', 'embolization', 'drug', 'immune', 'control'] as const;
export type Meaning = (typeof meanings)[number];

type LineStyle = 'solid' | 'dotted' | 'thick';

interface FlowNode {
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

interface FlowGroup {
  id: string;
  title: string;
  /** Ids of the nodes and groups inside. */
  members: string[];
}

export interface FlowModel {
  type: 'flowchart';
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

/** What a diagram says, apart from how it is drawn. */
export type DiagramModel = FlowModel | SequenceModel | TimelineModel | MindmapModel | SankeyModel;

/** The file `content/diagrams/<id>.json` beside a rendered diagram; sizes in CSS pixels. */
export interface RenderedDiagram {
  /** Of the source that it was drawn from. */
  hash: string;
  /** Of what was drawn: the picture and all that stands below. */
  drawn: string;
  type: DiagramModel['type'];
  width: number;
  height: number;
  model: DiagramModel;
}

/** The head of a diagram, `content/diagrams/<id>.mmd`. */
export const diagramFrontmatter = z.strictObject({
  title: z.string().min(1).describe('Short accessible name, also the bold title of the figure.'),
  caption: z.string().min(1).describe('One or two sentences: what to see, and where it stops.'),
  description: z
    .string()
    .min(1)
    .describe('What the picture shows, for someone who cannot see it, in one to three sentences.'),
  cites: z
    .string()
    .regex(/^\d+(-\d+)?(,\d+(-\d+)?)*$/, 'citation numbers look like "9-11" or "34,35"')
    .describe("The review's citation numbers behind the picture.")
    .optional(),
  own: ownFiguresSchema
    .describe('Figures in it that no record has, and whose they are.')
    .optional(),
  links: z
    .record(
      z.string(),
      z
        .string()
        .regex(
          /^(#[a-z0-9-]+|\/[a-z0-9-/]*(#[a-z0-9-]+)?)$/,
          'a link looks like "#ici-two-signals"',
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

/** A short hash of what was drawn: a picture or a model that was changed by hand has another one. */
export function drawingHash(
  svg: string,
  { type, width, height, model }: Omit<Partial<RenderedDiagram>, 'hash' | 'drawn'>,
): string {
  return createHash('sha256')
    .update(JSON.stringify([svg.replaceAll('\r\n', '\n'), type, width, height, model]))
    .digest('hex')
    .slice(0, 16);
}

/**
 * Whether a picture shows its source: `stale` where it was drawn from another version or not at all,
 * `changed` where somebody has written into what was drawn.
 * @param hash that of the source
 */
export function drawingState(
  hash: string,
  svg: string | undefined,
  data: Partial<RenderedDiagram> | undefined,
): 'fresh' | 'stale' | 'changed' {
  if (svg === undefined || data?.hash !== hash) return 'stale';
  return data.drawn === drawingHash(svg, data) ? 'fresh' : 'changed';
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
  const frontmatter = readFrontmatter(text, file, 'diagram/frontmatter');
  if (!frontmatter) {
    const message = 'The file has no frontmatter between two lines of ---.';
    const fault: Fault = { file, line: 1, column: 1, code: 'file/head', message };
    return { source: undefined, faults: [fault] };
  }
  const { yaml, body, bodyLine } = frontmatter;
  if (yaml.fault) return { source: undefined, faults: [yaml.fault] };
  const { value, faults } = yaml.check(
    yaml.contents,
    diagramFrontmatter,
    'frontmatter',
    'diagram/frontmatter',
  );
  if (!value) return { source: undefined, faults };

  return {
    source: {
      ...value,
      id: file.replace(/^.*\//, '').replace(/\.mmd$/, ''),
      body,
      bodyLine,
      hash: diagramHash(text),
    },
    faults: [],
  };
}

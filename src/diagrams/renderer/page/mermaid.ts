import { family, fonts } from './text.ts';

/** What the page uses of Mermaid's parsed diagrams; the shape differs by type. */
// biome-ignore lint/suspicious/noExplicitAny: Mermaid does not publish the types of its diagram databases.
export type MermaidDatabase = any;

interface Mermaid {
  initialize(config: object): void;
  render(id: string, source: string): Promise<{ svg: string }>;
  mermaidAPI: {
    getDiagramFromText(source: string): Promise<{ type: string; db: MermaidDatabase }>;
  };
}

declare global {
  var mermaid: Mermaid;
}

/** Distances in a chart of lines, and in one of boxes in boxes alone, where no line asks for room. */
const SPACING = {
  lines: { padding: 12, nodeSpacing: 22, rankSpacing: 40 },
  nested: { padding: 8, nodeSpacing: 8, rankSpacing: 8 },
} as const;

/** Sets Mermaid up to place things as the site draws them: same font, same padding, no HTML in labels. */
export function initializeMermaid(kind: keyof typeof SPACING = 'lines'): void {
  const graph = {
    ...SPACING[kind],
    wrappingWidth: 190,
    minNodeWidth: 0,
    diagramPadding: 0,
    curve: 'linear',
    subGraphTitleMargin: { top: 6, bottom: 8 },
  };
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    theme: 'base',
    look: 'classic',
    layout: 'dagre',
    htmlLabels: false,
    handDrawnSeed: 1,
    deterministicIds: true,
    deterministicIDSeed: 'diagram',
    fontFamily: family,
    themeVariables: { fontFamily: family, fontSize: `${fonts.node.size}px` },
    flowchart: graph,
  });
}

/** A label on one line, without the marks that break it. */
export function plain(text: unknown): string {
  return String(text ?? '')
    .replace(/-<br\s*\/?>(?=\p{Ll})/giu, '-')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What Mermaid keeps as a list, a map or nothing, as a list. */
export function list(value: Iterable<MermaidDatabase> | undefined): MermaidDatabase[] {
  return Array.isArray(value) ? value : value && typeof value !== 'string' ? [...value] : [];
}

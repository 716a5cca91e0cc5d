import { family, fonts } from './text.ts';

/** What the page uses of Mermaid's parsed diagrams; the shape differs by type. */
// biome-ignore lint/suspicious/noExplicitAny: Mermaid does not publish the types of its diagram databases.
export type Database = any;

interface Mermaid {
  initialize(config: object): void;
  render(id: string, source: string): Promise<{ svg: string }>;
  mermaidAPI: { getDiagramFromText(source: string): Promise<{ type: string; db: Database }> };
}

declare global {
  var mermaid: Mermaid;
}

/** Sets Mermaid up to place things as the site draws them: same font, same padding, no HTML in labels. */
export function initializeMermaid(): void {
  const graph = {
    padding: 14,
    nodeSpacing: 28,
    rankSpacing: 40,
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
    state: graph,
  });
}

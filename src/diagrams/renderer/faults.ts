import { FAULTS } from '../../course/read/fault-codes.ts';

/** Every way a diagram can fail to be drawn, with the sentence that tells the author what to do. */
const RENDER_FAULTS = {
  'diagram/frontmatter':
    'Give title, caption, description and, if it rests on sources, cites between two lines of ---.',
  'diagram/syntax':
    'Fix the Mermaid text at this line; a missing quote, bracket or arrow is the usual cause.',
  'diagram/type': FAULTS['diagram/type'],
  'diagram/color': FAULTS['diagram/color'],
  'diagram/shape':
    'Use a rectangle id["…"], a stadium id(["…"]), a circle id(("…")), a diamond id{"…"} or a hexagon id{{"…"}}.',
  'diagram/broken-word': 'Break the label by hand with <br/> or choose a shorter word.',
  'diagram/small-text': 'Make the text larger in src/diagrams/renderer/page.',
  'diagram/too-wide':
    'Put fewer boxes side by side, break labels with <br/>, or turn the flowchart to TD.',
  'diagram/unknown': 'Name a file of content/diagrams without its ending.',
} as const satisfies Record<string, string>;

/** One reason why a diagram was not drawn; line and column count from 1. */
export interface RenderFault {
  file: string;
  line: number;
  column: number;
  code: keyof typeof RENDER_FAULTS;
  message: string;
}

/** A fault as an author reads it: place and code, cause, advice. */
export function formatRenderFault({ file, line, column, code, message }: RenderFault): string {
  return `${file}:${line}:${column}  ${code}\n  ${message}\n  ${RENDER_FAULTS[code]}`;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type DiagramSource, meanings, type RenderedDiagram } from '../../course/schema/diagram.ts';
import { checkSourceRules, fileLine, lineOf, withoutComments } from '../source-rules.ts';
import { openDrawingPage } from './browser-page.ts';
import type { RenderFault } from './faults.ts';
import { colorsOutsideTokens, sizesTooSmall, svgFile, widestPicture } from './svg-file.ts';

export type Rendering =
  | { svg: string; data: Omit<RenderedDiagram, 'drawn'>; faults: [] }
  | { svg: undefined; data: undefined; faults: RenderFault[] };

/** Draws diagrams in a headless browser, which it starts with the first one. */
export class DiagramRenderer {
  #open: Promise<{ browser: Browser; page: Page }> | undefined;
  readonly #tokens: ReadonlySet<string>;

  constructor() {
    const css = readFileSync(join(import.meta.dirname, '../../styles/tokens.css'), 'utf8');
    this.#tokens = new Set([...css.matchAll(/--([\w-]+):/g)].map(([, name = '']) => name));
  }

  /** The browser, for previews of what was drawn. */
  async browser(): Promise<Browser> {
    return (await this.#start()).browser;
  }

  /**
   * Draws one diagram.
   * @param file the path as faults shall name it
   */
  async render(file: string, source: DiagramSource): Promise<Rendering> {
    const fault = (line: number, code: RenderFault['code'], message: string): RenderFault => ({
      file,
      line,
      column: 1,
      code,
      message,
    });
    const failed = (...faults: RenderFault[]): Rendering => ({
      svg: undefined,
      data: undefined,
      faults,
    });

    const broken = checkSourceRules(file, source);
    if (broken.length > 0) return failed(...broken);

    const { page } = await this.#start();
    const body = withoutComments(source.body).trimStart();
    const drawing = await page.evaluate(([text, names]) => globalThis.drawDiagram(text, names), [
      body,
      [...meanings],
    ] as const satisfies [string, string[]]);
    if (drawing.kind === 'unknown-type') {
      return failed(
        fault(source.bodyLine, 'diagram/type', `The site does not draw "${drawing.type}".`),
      );
    }
    if (drawing.kind === 'syntax') {
      return failed(fault(...syntaxPlace(source, drawing), cause(drawing.message)));
    }

    const { picture, model } = drawing;
    const width = Math.ceil(picture.width);
    const height = Math.ceil(picture.height);
    const svg = svgFile(source, { width, height, content: picture.content });
    const faults = [
      ...drawing.shapes.map((id) =>
        fault(
          lineOf(source, id),
          'diagram/shape',
          `The box "${id}" has a shape that the site does not draw.`,
        ),
      ),
      ...drawing.brokenWords.map((word) =>
        fault(
          lineOf(source, word),
          'diagram/broken-word',
          `"${word}" does not fit on one line and would be broken in two.`,
        ),
      ),
      ...colorsOutsideTokens(svg, this.#tokens).map((color) =>
        fault(
          lineOf(source, color),
          'diagram/color',
          `The color ${color} is not one of the site's tokens.`,
        ),
      ),
      ...sizesTooSmall(svg).map((size) =>
        fault(source.bodyLine, 'diagram/small-text', `Text of ${size} px is too small on a phone.`),
      ),
    ];
    if (width > widestPicture) {
      faults.push(
        fault(
          source.bodyLine,
          'diagram/too-wide',
          `The diagram is ${width} px wide; at most ${widestPicture} px fit.`,
        ),
      );
    }
    if (faults.length > 0) return failed(...faults);
    return { svg, data: { hash: source.hash, type: model.type, width, height, model }, faults: [] };
  }

  async close(): Promise<void> {
    const open = await this.#open;
    this.#open = undefined;
    await open?.browser.close();
  }

  #start(): Promise<{ browser: Browser; page: Page }> {
    this.#open ??= openDrawingPage();
    return this.#open;
  }
}

function syntaxPlace(
  source: DiagramSource,
  { message, line }: { message: string; line?: number },
): [line: number, code: RenderFault['code']] {
  if (message.startsWith('No diagram type detected')) return [fileLine(source, 1), 'diagram/type'];
  if (line !== undefined) return [fileLine(source, line), 'diagram/syntax'];
  const quoted = /"([^"]+)"/.exec(message)?.[1];
  return [quoted ? lineOf(source, quoted) : source.bodyLine, 'diagram/syntax'];
}

/** Mermaid's message without its drawing of the place and its list of token names. */
function cause(message: string): string {
  if (message.startsWith('No diagram type detected')) {
    return 'The first word does not name a type of diagram.';
  }
  const got = /got '([^']+)'/.exec(message)?.[1];
  if (got) return `Mermaid cannot read this line (unexpected ${got}).`;
  return `Mermaid cannot read the diagram: ${message.split('\n')[0]}`;
}

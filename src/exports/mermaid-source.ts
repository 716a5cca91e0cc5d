import { lightTokens } from '../lib/standalone-svg.ts';
import { meanings } from '../model/diagram.ts';
import tokensCss from '../styles/tokens.css?raw';

/** The diagrams that know classes; the others have no color of their own. */
const WITH_CLASSES = /^\s*(?:flowchart|graph|stateDiagram)/;

/**
 * A diagram's source for use elsewhere: the site's classes of meaning are spelled out as Mermaid
 * `classDef` lines with the light colors, which on the site come from its own style sheet.
 * @param file the whole `.mmd` file
 * @param body its Mermaid text without the frontmatter
 */
export function mermaidSource(file: string, body: string, css: string = tokensCss): string {
  if (!WITH_CLASSES.test(body)) return file;
  const tokens = lightTokens(css);
  const definitions = meanings
    .filter((meaning) => body.includes(`:::${meaning}`))
    .map((meaning) => {
      const color = (part: string) => tokens.get(`${meaning}-${part}`);
      return `  classDef ${meaning} fill:${color('bg')},stroke:${color('line')},color:${color('ink')}\n`;
    });
  return `${file.trimEnd()}\n${definitions.join('')}`;
}

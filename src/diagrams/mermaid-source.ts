import { meanings } from '../course/schema/diagram.ts';
import { lightTokens } from '../lib/standalone-svg.ts';
import tokensCss from '../styles/tokens.css?raw';

/** The diagrams that know classes; the others have no color of their own. */
const WITH_CLASSES = /^\s*(?:flowchart|graph)/;

/** Where this site's text treats a box; an address that leads nowhere elsewhere. */
const LINKS = /^links:[ \t]*\r?\n(?:[ \t]+.*\r?\n)*/m;

/**
 * A diagram's source for use elsewhere: it goes without the links into the text, and the site's
 * classes of meaning are spelled out as Mermaid `classDef` lines with the light colors, which on the
 * site come from its own style sheet.
 * @param file the whole `.mmd` file
 * @param body its Mermaid text without the frontmatter
 */
export function mermaidSource(file: string, body: string, css: string = tokensCss): string {
  const head = file.slice(0, file.length - body.length).replace(LINKS, '');
  if (!WITH_CLASSES.test(body)) return head + body;
  const tokens = lightTokens(css);
  const definitions = meanings
    .filter((meaning) => body.includes(`:::${meaning}`))
    .map((meaning) => {
      const color = (part: string) => tokens.get(`${meaning}-${part}`);
      return `  classDef ${meaning} fill:${color('bg')},stroke:${color('line')},color:${color('ink')}\n`;
    });
  return `${head}${body.trimEnd()}\n${definitions.join('')}`;
}

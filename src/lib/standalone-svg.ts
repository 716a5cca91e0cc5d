import tokensCss from '../styles/tokens.css?raw';
import type { SizedSvg } from './sized-svg.ts';

const fontStack = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', system-ui, sans-serif";

/** The tokens of a style sheet with their light values, by name without the leading hyphens. */
export function lightTokens(css: string): Map<string, string> {
  const declarations = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/--([\w-]+):\s*(light-dark\((?:[^()]|\([^()]*\))*\)|[^;{}]+);/g);
  const tokens = new Map<string, string>();
  for (const [, name = '', value = ''] of declarations) {
    if (!tokens.has(name)) tokens.set(name, firstOfPair(value.trim()));
  }
  return tokens;
}

/** The light color of a token. @throws if it is not declared */
export function tokenColor(tokens: ReadonlyMap<string, string>, name: string): string {
  const value = tokens.get(name);
  if (value === undefined)
    throw new Error(`The picture uses the token --${name}, which is not declared.`);
  return value.startsWith('var(') ? tokenColor(tokens, value.slice('var(--'.length, -1)) : value;
}

/**
 * Turns an SVG that is drawn in the page's tokens into a file of its own: with its namespace, the
 * light colors written out, a font that other programs know, on white.
 * @param css the style sheet that declares the tokens
 * @throws if a token is not declared
 */
export function standaloneSvg({ svg, width, height }: SizedSvg, css: string = tokensCss): string {
  const tokens = lightTokens(css);
  const color = (name: string) => tokenColor(tokens, name);
  const ground = `<rect x="0" y="0" width="${width}" height="${height}" fill="#ffffff"/>`;
  const resolved = svg.replace(/var\(--([\w-]+)(?:,[^)]*)?\)/g, (_, name: string) => color(name));
  return resolved.replace(
    /^\s*<svg\b([^>]*)>((?:\s*<title[\s\S]*?<\/title>|\s*<desc[\s\S]*?<\/desc>)*)/,
    (_, attributes: string, names: string) => {
      const kept = attributes.replace(/\s(?:xmlns|class|style|tabindex|data-[\w-]+)="[^"]*"/g, '');
      return `<svg xmlns="http://www.w3.org/2000/svg"${kept} font-family="${fontStack}">${names}${ground}`;
    },
  );
}

function firstOfPair(value: string): string {
  const inner = /^light-dark\(([\s\S]*)\)$/.exec(value)?.[1];
  if (inner === undefined) return value;
  let depth = 0;
  for (const [i, character] of [...inner].entries()) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === ',' && depth === 0) return inner.slice(0, i).trim();
  }
  return inner.trim();
}

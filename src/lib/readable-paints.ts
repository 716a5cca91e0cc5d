import tokensCss from '../styles/tokens.css?raw';
import { lightTokens, tokenColor } from './standalone-svg.ts';

const tokens = lightTokens(tokensCss);

/**
 * Markup of drawings in the page's tokens, each with its light color behind it, so that a drawing copied to a place
 * without the style sheet is not black on black.
 */
export function readablePaints(markup: string): string {
  return markup.replace(/(["\s])var\(--([\w-]+)\)(?=")/g, (_, before: string, name: string) => {
    return `${before}var(--${name},${tokenColor(tokens, name)})`;
  });
}

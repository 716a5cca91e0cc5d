import type { Plugin } from 'vite';

const ORDER = '@layer tokens, base, prose, components, print, large-text, forced-colors;\n';

/**
 * Says the order of the cascade layers at the head of every style sheet. Astro decides which sheet a
 * page loads first; without this a component's sheet that came first would put its layer lowest.
 */
export function layerOrder(): Plugin {
  return {
    name: 'layer-order',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('.css') && code.includes('@layer') ? `${ORDER}${code}` : undefined,
  };
}

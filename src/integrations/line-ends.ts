import type { Plugin } from 'vite';
import { plainLineEnds } from '../lib/line-ends.ts';

/** Lets a section be saved with any line ends: the page is the same, byte for byte. */
export function lineEnds(): Plugin {
  return {
    name: 'line-ends',
    enforce: 'pre',
    transform: {
      // Before it is compiled.
      order: 'pre',
      filter: { id: /\.mdx$/ },
      handler: (code) => (code.includes('\r') ? { code: plainLineEnds(code), map: null } : null),
    },
  };
}

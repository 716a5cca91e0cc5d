import { basename } from 'node:path';

/** Astro draws components, and unit tests run without it: to these, a component is its name. */
export const componentNames = {
  name: 'component-names',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.endsWith('.astro') ? `export default ${JSON.stringify(basename(id, '.astro'))};` : undefined,
};

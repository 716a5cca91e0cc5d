import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ADDRESS_FILE } from '../checks/addresses.ts';
import { courseFolder } from '../course/read/course-folder.ts';
import { courseSummary } from './course-summary.ts';
import { finishSite } from './finish-site.ts';
import { handOver } from './hand-over.ts';
import { publishedAddresses } from './published-addresses.ts';

/**
 * Makes a whole site of the pages when all are written. `npm run build` does so in another process, after Astro's has ended and
 * given back its memory; `astro build` does it here.
 */
export function finishing(): AstroIntegration {
  const started = Date.now();
  let root = new URL('file:///');
  let base = '/';
  let address = '';
  let published: string[] = [];
  return {
    name: 'finishing',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ root, base } = config);
        address = `${config.site ?? ''}${base}`;
      },
      // Before the first page is made: without the list nothing would keep the published addresses.
      'astro:build:start': () => {
        published = publishedAddresses(new URL(`${courseFolder()}/${ADDRESS_FILE}`, root));
      },
      'astro:build:done': async ({ dir }) => {
        const { names, counts } = courseSummary(fileURLToPath(new URL(courseFolder(), root)));
        const dist = fileURLToPath(dir);
        const made = { dist, base, address, started, published, names, counts };
        if (!(await handOver({ made }))) await finishSite(made);
      },
    },
  };
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { licenceText, packageFolder } from './licence-text.ts';
import { stopBuild } from './stop-build.ts';

/** Packages of which files reach readers beside the scripts: the typefaces, and the engine of the search. */
const AS_FILES = [
  '@fontsource-variable/source-serif-4',
  '@fontsource-variable/source-sans-3',
  'pagefind',
];

/** What a bundler adds by itself has no folder in the name of its module. */
const ADDED_BY = [
  [/^\0vite\//, 'vite'],
  [/^\0?rolldown\//, 'rolldown'],
] as const;

/** Writes `licences.txt`: the licence of each package of which a build puts anything into the site. */
export function licences(): AstroIntegration {
  let packages = '';
  const shipped = new Set<string>();
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig, config }) => {
        packages = fileURLToPath(new URL('node_modules/', config.root));
        for (const name of AS_FILES) shipped.add(join(packages, name));
        const plugin = noteShipped(packages, shipped);
        updateConfig({ vite: { plugins: [plugin], worker: { plugins: () => [plugin] } } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!/\/licences\.txt(?:\?|$)/.test(request.url ?? '')) return next();
          response.setHeader('content-type', 'text/plain');
          response.end('A build writes here what licences the parts of the site have.\n');
        });
      },
      'astro:build:done': ({ dir }) => {
        // By their names: the folders of packages that are linked have no order of their own.
        const all = [...new Set([...shipped].map(textOrStop))].sort();
        writeFileSync(join(fileURLToPath(dir), 'licences.txt'), all.join('\n\n'));
      },
    },
  };
}

/** Notes the packages of which a script for the browser has code. */
function noteShipped(packages: string, shipped: Set<string>): Plugin {
  return {
    name: 'note-shipped',
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const added = ADDED_BY.find(([module]) => module.test(id));
          const folder = added ? join(packages, added[1]) : packageFolder(id);
          if (folder && renderedLength > 0) shipped.add(folder);
        }
      }
    },
  };
}

function textOrStop(folder: string): string {
  try {
    return licenceText(folder);
  } catch (error) {
    return stopBuild((error as Error).message);
  }
}

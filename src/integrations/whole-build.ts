import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { handOver } from './hand-over.ts';

/** Leaves a whole site in the output folder, or none: a build that fails takes away what it has written. */
export function wholeBuild(): AstroIntegration {
  let dir = '';
  const takeAway = (): void => rmSync(dir, { recursive: true, force: true });
  return {
    name: 'whole-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        dir = fileURLToPath(config.outDir);
      },
      'astro:build:start': async () => {
        process.once('exit', takeAway);
        // A process that is ended from outside can take nothing away; the one that has started it can.
        await handOver({ begun: dir });
      },
      'astro:build:done': () => {
        process.off('exit', takeAway);
      },
    },
  };
}

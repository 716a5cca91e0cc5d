import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

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
      'astro:build:start': () => {
        process.once('exit', takeAway);
      },
      'astro:build:done': () => {
        process.off('exit', takeAway);
      },
    },
  };
}

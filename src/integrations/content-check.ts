import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../checks/check-content.ts';
import type { Drawings } from '../course/read/content-tree.ts';
import { formatFaults } from '../course/read/fault.ts';

/** Stops a build at bad content with all faults at once; during `astro dev` it reports and goes on. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const root = fileURLToPath(config.root);
        const faults = checkContent(join(root, 'content'), drawings(root));
        if (faults.length === 0) return;
        const report = formatFaults(faults);
        if (command === 'build') throw new Error(report);
        logger.error(report);
      },
    },
  };
}

/** What was drawn by hand, by id. */
export function drawings(root: string): Drawings {
  const room = join(root, 'src/illustrations');
  return { illustrations: drawnIds(room), plates: drawnIds(join(room, 'plates')) };
}

/** Ids of the drawings in a folder: `AblationAndCheckpoints.astro` is `ablation-and-checkpoints`. */
function drawnIds(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.astro'))
    .map((name) =>
      name
        .replace('.astro', '')
        .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
        .toLowerCase(),
    );
}

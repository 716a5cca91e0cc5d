import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../checks/check-content.ts';
import type { Made } from '../course/read/content-tree.ts';
import { courseFolder } from '../course/read/course-folder.ts';
import { formatFaults } from '../course/read/fault.ts';
import { LABS } from '../labs/labs.ts';
import { stopBuild } from './stop-build.ts';

/** Stops a build at bad content with all faults at once; during `astro dev` it reports and goes on. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const root = fileURLToPath(config.root);
        const folder = courseFolder();
        const faults = checkContent(join(root, folder), drawings(root));
        if (faults.length === 0) return;
        const report = formatFaults(faults, folder);
        if (command === 'build') stopBuild(report);
        logger.error(report);
      },
    },
  };
}

/** What courses can have that is made in code, by id. */
export function drawings(root: string): Made {
  const room = join(root, 'src/illustrations');
  return {
    illustrations: drawnIds(room),
    plates: drawnIds(join(room, 'plates')),
    labs: Object.keys(LABS),
  };
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

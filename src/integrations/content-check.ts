import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkFolder } from '../checks/check-content.ts';
import { readFolder } from '../course/read/content-files.ts';
import type { Made } from '../course/read/content-tree.ts';
import { courseFolder } from '../course/read/course-folder.ts';
import { formatFaults } from '../course/read/fault.ts';
import { ReadMemory } from '../course/read/read-memory.ts';
import { LABS } from '../labs/labs.ts';
import { checkWhileWriting, type Watched } from './check-while-writing.ts';
import { keepSummary } from './course-summary.ts';
import { readContent } from './read-content.ts';
import { stopBuild } from './stop-build.ts';

/**
 * Stops a build at bad content with all faults at once. During `astro dev` it reports them when the server starts and
 * on each change of the content, in the terminal and over the page.
 * @param drawn settles when no diagram is being drawn: until then its picture is only late; tells of what could not be
 */
export function contentCheck(drawn: Watched['drawn']): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command }) => {
        if (command !== 'build') return;
        const root = fileURLToPath(config.root);
        const folder = courseFolder();
        const content = readContent(join(root, folder));
        const faults = checkFolder(content.files, drawings(root), content.memory);
        if (faults.length > 0) stopBuild(formatFaults(faults, folder));
        keepSummary(join(root, folder), content);
      },
      'astro:server:setup': ({ server, logger }) => {
        const { root } = server.config;
        const dir = join(root, courseFolder());
        // What has not changed is not read again.
        const memory = new ReadMemory();
        const check = () => checkFolder(readFolder(dir), drawings(root), memory);
        checkWhileWriting({ server, logger, dir, check, drawn });
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

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { courseFolder } from '../course/read/course-folder.ts';
import { formatRenderFault, type RenderFault } from '../diagrams/renderer/faults.ts';

/** The integration, and what waits until no diagram is being drawn, to tell of those that could not be. */
interface DiagramDrawing {
  integration: AstroIntegration;
  drawn: () => Promise<readonly RenderFault[]>;
}

/** During `astro dev`, draws diagrams whose source is new, at its start and on each change, and reloads the page. */
export function diagrams(): DiagramDrawing {
  let root = '';
  // One after the other: two runs at once would write the same files.
  let last = Promise.resolve();
  let refused: readonly RenderFault[] = [];
  const integration: AstroIntegration = {
    name: 'diagrams',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        const dir = join(root, courseFolder(), 'diagrams');
        const update = async (): Promise<void> => {
          // The renderer brings the browser and a compiler along: a build must not load it.
          const { updateDiagrams } = await import('../diagrams/renderer/update.ts');
          const { drawn, removed, faults } = await updateDiagrams({
            dir,
            name: `${courseFolder()}/diagrams`,
            previewDir: join(root, '.cache/diagrams'),
            report: (line) => logger.info(line),
          });
          refused = faults;
          for (const fault of faults) logger.error(formatRenderFault(fault));
          if (drawn.length > 0 || removed.length > 0) server.ws.send({ type: 'full-reload' });
        };
        const draw = (): void => {
          last = last.then(update).catch((error: Error) => logger.error(error.message));
        };
        const onEvent = (file: string): void => {
          if (file.startsWith(dir) && file.endsWith('.mmd')) draw();
        };
        draw();
        server.watcher.add(dir);
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onEvent);
      },
    },
  };
  return { integration, drawn: () => last.then(() => refused) };
}

import { join } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { courseFolder } from '../course/read/course-folder.ts';
import { type Fault, formatFaults } from '../course/read/fault.ts';
import type { FaultCode } from '../course/read/fault-codes.ts';
import { formatRenderFault, type RenderFault } from '../diagrams/renderer/faults.ts';

type Place = Pick<Fault, 'file' | 'line' | 'column'>;
type DevServer = HookParameters<'astro:server:setup'>['server'];

/** How long the content has to be left alone, in milliseconds: an editor saves several files as one. */
const QUIET = 80;

/**
 * What is not wrong but not done yet: an author who writes a question wants to see it before it is read through, and a
 * figure is there before a section places it. It is told in the terminal and does not cover the page.
 */
const LEFT_TO_DO: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'address/new',
  'chart/unused',
  'diagram/orphan',
  'diagram/stale',
  'diagram/unused',
  'figure/unread',
  'item/evidence',
  'item/unreviewed',
  'note/unused',
  'photo/unused',
  'sentence/unread',
  'summary/unread',
]);

/** What is watched, and how. */
export interface Watched {
  server: DevServer;
  logger: AstroIntegrationLogger;
  /** Path of the content folder. */
  dir: string;
  check: () => Fault[];
  /** Settles when no diagram is being drawn, with what could not be drawn, of which the terminal has told. */
  drawn: () => Promise<readonly RenderFault[]>;
}

/**
 * Checks the content when the dev server starts and after each change. What is wrong stands in the terminal and over
 * each page that is open or opened, until it is mended.
 */
export function checkWhileWriting({ server, logger, dir, check, drawn }: Watched): void {
  let shown = '';
  let told = '';
  let timer: NodeJS.Timeout | undefined;

  const run = async (): Promise<void> => {
    const refused = await drawn();
    const faults = check().filter(
      ({ file }) => !refused.some((fault) => fault.file === inFolder(file)),
    );
    const wrong = faults.filter(({ code }) => !LEFT_TO_DO.has(code));
    const report = faults.length > 0 ? formatFaults(faults, courseFolder()) : '';
    if (report !== told) {
      if (wrong.length > 0) logger.error(report);
      else if (report) logger.warn(`To be done before a commit: ${report}`);
      else if (told) logger.info('The content has no faults.');
      told = report;
    }
    const [first] = [...refused, ...wrong];
    const overlay = [
      ...refused.map(formatRenderFault),
      ...(wrong.length > 0 ? [formatFaults(wrong, courseFolder())] : []),
    ].join('\n\n');
    if (first) server.ws.send(overlayOf(overlay, first, server.config.root));
    else if (shown) server.ws.send({ type: 'full-reload' });
    shown = overlay;
  };

  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => run().catch((error: Error) => logger.error(error.stack ?? error.message)),
      QUIET,
    );
  };
  server.watcher.add(dir);
  for (const event of ['add', 'change', 'unlink'] as const)
    server.watcher.on(event, (file) => {
      if (file.startsWith(join(dir, '/'))) later();
    });
  // A page that is opened or loaded anew has not heard of it.
  server.ws.on('vite:client:connect', () => {
    if (shown) later();
  });
  later();
}

/** What covers a page: the same report as in the terminal, with the way to the first place in the editor. */
function overlayOf(message: string, { file, line, column }: Place, root: string) {
  const path = join(root, inFolder(file));
  return {
    type: 'error' as const,
    err: {
      name: 'Content',
      title: 'The content has faults',
      plugin: 'content-check',
      message,
      stack: '',
      id: path,
      loc: { file: path, line, column },
    },
  };
}

/** The path of a file of the content in the folder of the course. */
function inFolder(file: string): string {
  return file.replace(/^content(?=\/)/, courseFolder());
}

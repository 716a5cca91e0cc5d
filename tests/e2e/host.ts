import { cpSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { distFiles } from '../../src/integrations/dist-files.ts';
import { writeWorker } from '../../src/offline/script.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A static host on a port of its own, on which a test can deploy, and which can fail. */
export interface Host {
  origin: string;
  /** Files asked for since the test last emptied it, as `/glossary/index.html`. */
  asked: string[];
  deploy(dist: string): void;
  /** Answers for some files by status, or with the files of another folder; without arguments not any more. */
  disturb(files?: string[], by?: number | string): void;
  /** Ends it with all its connections, as if the network were cut. */
  stop(): Promise<void>;
}

/** @param base path under which the site stands, with a slash at both ends */
export async function startHost(base: string): Promise<Host> {
  let root = '';
  let disturbed: string[] = [];
  let by: number | string | undefined;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = `/${pathname.slice(base.length)}`.replace(/\/$/, '/index.html');
    asked.push(file);
    const isDisturbed = disturbed.includes(file);
    if (isDisturbed && typeof by === 'number') {
      response.writeHead(by).end();
      return;
    }
    const folder = isDisturbed && typeof by === 'string' ? by : root;
    const content = read(join(folder, file));
    response.writeHead(content ? 200 : 404, {
      'content-type': TYPES[content ? extname(file) : '.html'] ?? 'application/octet-stream',
      // As hosts do: without the worker a browser would not even ask for some minutes.
      'cache-control': 'max-age=600',
    });
    response.end(content ?? read(join(root, '404.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    deploy: (dist) => {
      root = dist;
    },
    disturb: (files = [], answer) => {
      disturbed = files;
      by = answer;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** A script that every page loads. */
const EVERYWHERE = /^\/_astro\/Base\..*\.js$/;

/**
 * A copy of the built site as another deployment of it: its name is in every page and in a script of every page,
 * whose address is its own.
 * @returns its folder
 */
export async function makeEdition(built: string, name: string): Promise<string> {
  const dist = mkdtempSync(join(tmpdir(), `edition-${name}-`));
  cpSync(built, dist, { recursive: true });
  const files = distFiles(dist);
  const script = basename(files.find((file) => EVERYWHERE.test(file)) ?? '');
  for (const file of files.filter((file) => /\.(?:html|js)$/.test(file))) {
    let text = readFileSync(join(dist, file), 'utf8').replaceAll(script, `${name}-${script}`);
    if (file.endsWith('.html')) text = text.replace('<html', `<html data-edition="${name}"`);
    if (EVERYWHERE.test(file)) text += `\ndocument.documentElement.dataset.script = '${name}';`;
    writeFileSync(join(dist, file), text);
  }
  renameSync(join(dist, '_astro', script), join(dist, '_astro', `${name}-${script}`));
  await writeWorker(dist);
  return dist;
}

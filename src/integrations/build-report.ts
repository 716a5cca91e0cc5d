import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { courseFolder } from '../course/read/course-folder.ts';
import { counted } from '../lib/counted.ts';
import { courseSummary } from './course-summary.ts';
import { distFiles } from './dist-files.ts';

/** The integration, and where others say in a line what they have made. */
interface BuildReport {
  integration: AstroIntegration;
  say: (line: string) => void;
}

/** Ends a build with what it made, in a few lines; comes last. */
export function buildReport(): BuildReport {
  const said: string[] = [];
  const started = performance.now();
  let root = '';
  let address = '';
  const integration: AstroIntegration = {
    name: 'build-report',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        address = `${config.site ?? ''}${config.base}`;
      },
      'astro:build:done': ({ dir }) => {
        const seconds = Math.round((performance.now() - started) / 1000);
        const lines = [
          `${address} in ${seconds} s`,
          contentLine(root),
          filesLine(fileURLToPath(dir)),
          ...said,
        ];
        process.stdout.write(`\n${lines.map((line) => `  ${line}\n`).join('')}\n`);
      },
    },
  };
  return { integration, say: (line) => said.push(line) };
}

/** What the course holds; of some things it may have none. */
function contentLine(root: string): string {
  const { counts } = courseSummary(join(root, courseFolder()));
  return counts.flatMap(([count, noun]) => (count > 0 ? counted(count, noun) : [])).join(', ');
}

/** What was written. */
function filesLine(dist: string): string {
  const files = distFiles(dist);
  const bytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
  const pages = files.filter((file) => file.endsWith('.html')).length;
  return `${counted(pages, 'page')}, ${counted(files.length, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`;
}

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { FIGURE_KINDS } from '../course/read/authors-tags.ts';
import { courseFolder } from '../course/read/course-folder.ts';
import { counted } from '../lib/counted.ts';
import { buildTree } from './build-content.ts';
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
  const tree = buildTree(join(root, courseFolder()));
  const uses = tree.sections.flatMap(({ scan }) => scan.uses);
  const items = (banks: readonly { items: readonly unknown[] }[]) =>
    banks.reduce((sum, bank) => sum + bank.items.length, 0);
  const all: [count: number, noun: string][] = [
    [tree.sections.length, 'section'],
    [uses.filter(({ kind }) => FIGURE_KINDS.includes(kind)).length, 'figure'],
    [uses.filter(({ kind }) => kind === 'table').length, 'table'],
    [items(tree.questions), 'question'],
    [items(tree.cards), 'card'],
    [tree.lists.glossary.length, 'term'],
    [tree.lists.studies.length, 'record'],
    [tree.lists.trials.length, 'trial'],
  ];
  return all.flatMap(([count, noun]) => (count > 0 ? counted(count, noun) : [])).join(', ');
}

/** What was written. */
function filesLine(dist: string): string {
  const files = distFiles(dist);
  const bytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
  const pages = files.filter((file) => file.endsWith('.html')).length;
  return `${counted(pages, 'page')}, ${counted(files.length, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`;
}

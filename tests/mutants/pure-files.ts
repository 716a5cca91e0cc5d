import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rooms whose code decides something and touches neither a page nor a disk. */
const ROOMS = [
  ...['lib', 'learner', 'charts', 'trials', 'evidence', 'search', 'course', 'checks', 'diagrams'],
  ...['illustrations', 'islands'],
];

/** What only code names that works on a page, on a disk or on Astro's own content, or that the bundler reads itself. */
const IMPURE =
  /\b(?:document\.|in window\b|window\.|navigator\.|HTML\w*Element\b|customElements\b|scrollBy\b|import\.meta\.glob\b)|['"](?:node:|astro:)/;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;

/**
 * The files that mutation testing tries, as paths from the root.
 * @param wanted folders or files; all when there are none
 */
export function pureFiles(root: string, wanted: readonly string[] = []): string[] {
  return globSync(`src/{${ROOMS.join(',')}}/**/*.ts`, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('-view.ts') && isPure(readFileSync(join(root, path), 'utf8')))
    .filter((path) => wanted.length === 0 || wanted.some((name) => isIn(path, name)))
    .sort();
}

function isIn(path: string, name: string): boolean {
  const folder = name.replace(/\/+$/, '');
  return path === folder || path.startsWith(`${folder}/`);
}

function isPure(text: string): boolean {
  return !IMPURE.test(text.replace(COMMENT, ''));
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All files below a folder as root-relative addresses (`/glossary/index.html`), in the order of their names. */
export function distFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      (entry) =>
        `/${join(entry.parentPath, entry.name).slice(join(dir, '/').length).replaceAll('\\', '/')}`,
    )
    .sort();
}

/** The address a reader uses for a built file: `/glossary/index.html` is `/glossary/`. */
export function pagePath(file: string): string {
  return file.replace(/\/index\.html$/, '/');
}

/** The built pages with their addresses, each read when it is asked for: of a large course not all fit into memory. */
export function* distPages(dir: string): Generator<{ path: string; html: string }> {
  for (const file of distFiles(dir))
    if (file.endsWith('.html'))
      yield { path: pagePath(file), html: readFileSync(join(dir, file), 'utf8') };
}

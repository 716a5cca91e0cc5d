import { expect } from 'vitest';
import { rule } from '../rule.ts';
import { file, pages, scripts, scriptsOnDemand } from './built-site.ts';

/** The elements that a page's scripts bring to life. */
function defined(paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    [
      ...file(path)
        .toString()
        .matchAll(/customElements\.define\(\s*["'`](io-[\w-]+)/g),
    ].map(([, tag = '']) => tag),
  );
}

rule(
  'every page loads scripts only for what stands on it',
  pages,
  ({ path }) => path,
  (page) => {
    const tags = defined(scripts(page));
    expect(tags.length).toBeGreaterThan(0);
    expect(tags.filter((tag) => !page.root.querySelector(tag))).toEqual([]);
  },
);

rule(
  'every page loads the scripts of all that stands on it, some on demand',
  pages,
  ({ path }) => path,
  (page) => {
    const standing = new Set(
      page.root
        .querySelectorAll('*')
        .map(({ localName }) => localName)
        .filter((name) => name.startsWith('io-')),
    );
    const tags = new Set(defined([...scripts(page), ...scriptsOnDemand(page)]));
    expect([...standing].filter((tag) => !tags.has(tag))).toEqual([]);
  },
);

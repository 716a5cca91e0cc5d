import { expect, test } from 'vitest';
import { file, pages, scripts } from './built-site.ts';

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

test.each(pages)('$path loads scripts only for what stands on it', (page) => {
  const tags = defined(scripts(page));
  expect(tags.length).toBeGreaterThan(0);
  expect(tags.filter((tag) => !page.root.querySelector(tag))).toEqual([]);
});

test.each(pages)('$path loads the scripts of all that stands on it', (page) => {
  const standing = new Set(
    page.root
      .querySelectorAll('*')
      .map(({ localName }) => localName)
      .filter((name) => name.startsWith('io-')),
  );
  const tags = new Set(defined(scripts(page)));
  expect([...standing].filter((tag) => !tags.has(tag))).toEqual([]);
});

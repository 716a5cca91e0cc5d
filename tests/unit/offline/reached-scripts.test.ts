import { expect, test } from 'vitest';
import { reachedScripts } from '../../../src/offline/reached-scripts.ts';

const scripts = new Map([
  ['/_astro/menu.a1.js', 'import("./walk.b2.js")'],
  ['/_astro/walk.b2.js', 'import("./menu.a1.js")'],
  ['/_astro/class.c3.js', ''],
]);

test('scripts are reached from pages, and from scripts that are reached', () => {
  const pages = ['<p>home</p>', '<script src="/_astro/menu.a1.js"></script>'];
  expect(reachedScripts(pages, scripts)).toEqual(
    new Set(['/_astro/menu.a1.js', '/_astro/walk.b2.js']),
  );
});

test('each page is looked at before the next one is read, and once', () => {
  let read = 0;
  let before = 0;
  function* pages() {
    for (; read < 3; before = read) {
      expect(read).toBe(before);
      read += 1;
      yield `<script src="/_astro/class.c${read}.js"></script>`;
    }
  }
  expect(reachedScripts(pages(), scripts)).toEqual(new Set(['/_astro/class.c3.js']));
});

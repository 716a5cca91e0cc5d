import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { textItems } from '../../src/checks/reviewed.ts';
import { readFolder } from '../../src/course/read/content-files.ts';
import { readContentTree } from '../../src/course/read/content-tree.ts';
import { readList } from '../../src/course/read/lists.ts';
import { type Change, changePath, isMarked } from '../../src/course/schema/change.ts';
import { attributes, type BuiltPage, file, page, pages, sections } from './built-site.ts';
import { all, link, readXml, text } from './read-xml.ts';

const contentDir = join(import.meta.dirname, '../../content');
const { tree } = readContentTree(readFolder(contentDir), {
  illustrations: [],
  plates: [],
  labs: [],
});
/** The words of each question and card. */
const items = new Map(
  textItems(tree).map(({ id, text }) => [id, plain([...text.values()].join('\n'))]),
);
const list = <N extends 'changes' | 'editions'>(name: N) => {
  const path = join(contentDir, `${name}.yaml`);
  return readList(name, readFileSync(path, 'utf8'), path).items.map(({ value }) => value);
};
const changes = list('changes');
const inForce = list('editions').length;
const marked = changes.filter((change) => isMarked(change, inForce));
const current = changes.filter(({ edition }) => edition === inForce);
const MARK = 'a.change-mark';

/** The marks of a place: in it, or right after it; those of a page alone stand in its head. */
function marksAt(place: string): string[] {
  const [path = '', id] = place.split('#');
  const { root } = page(path);
  const block = id === undefined ? root.querySelector('main') : root.getElementById(id);
  if (!block) return [];
  const beside: HTMLElement[] = [];
  for (let next = block.nextElementSibling; next; next = next.nextElementSibling) {
    if (!next.classList.contains('dated-mark') && !next.classList.contains('change-line')) break;
    beside.push(next);
  }
  return [block, ...beside].flatMap((element) => [
    ...(element.classList.contains('change-mark') ? [element.getAttribute('href') ?? ''] : []),
    ...attributes(element, MARK, 'href'),
  ]);
}

const missing = marked.flatMap((change) =>
  change.places.flatMap((place) =>
    marksAt(place).includes(changePath(change)) ? [] : [`${change.id}: ${place}`],
  ),
);

test('each place of a change exists and carries the mark that leads to its entry', () => {
  expect(missing).toEqual([]);
});

test('practice shows the mark of a changed item with its answer', () => {
  const items = marked.flatMap((change) =>
    change.places.flatMap((place) => {
      const [, id = ''] = place.split('#');
      return /-[qc]-/.test(id) ? [{ id, path: changePath(change) }] : [];
    }),
  );
  expect(items.length).toBeGreaterThan(5);
  const slugs = sections.map(({ path }) => path.slice(1, -1));
  const shown = slugs.flatMap(
    (slug) =>
      JSON.parse(file(`/practice/${slug}.json`).toString()) as Record<
        'id' | 'html' | 'sources',
        string
      >[],
  );
  // What is asked no more has its mark where its section says so.
  const asked = items.filter(({ id }) => shown.some((other) => other.id === id));
  expect(asked.length).toBeGreaterThan(5);
  const without = asked.filter(({ id, path }) => {
    const item = shown.find((other) => other.id === id);
    return !(item?.html ?? item?.sources ?? '').includes(path);
  });
  expect(without).toEqual([]);
});

test('each mark leads to an entry, and no heading, legend or row header speaks it', () => {
  const entries = new Set(
    attributes(page('/changes/').root, '.change', 'id').map((id) => `/changes/#${id}`),
  );
  expect(entries.size).toBe(changes.length);
  for (const { path, root } of pages) {
    const wrong = attributes(root, MARK, 'href').filter((href) => !entries.has(href));
    expect(wrong, path).toEqual([]);
    expect(root.querySelectorAll(`:is(h1, h2, h3, h4, legend) ${MARK}`), path).toEqual([]);
    for (const mark of root.querySelectorAll(MARK))
      expect(mark.getAttribute('aria-label'), path).toMatch(
        /^(?:corrected|completed|changed) \d{1,2} [A-Z][a-z]{2} \d{4}: .{10,}/,
      );
  }
});

// The words of large pages are read; a busy machine needs its time.
describe('what an entry quotes', { timeout: 60_000 }, () => {
  const pagesOf = ({ places }: Change) =>
    [...new Set(places.map((place) => place.split('#')[0] ?? ''))].map(page);
  const quotes = (words = '') => [...words.matchAll(/“([^”]+)”/g)].map(([, quote = '']) => quote);
  // What practice alone asks stands on no page, and of the rest the key is no text of it.
  const itemsOf = ({ places }: Change) =>
    places.map((place) => items.get(place.split('#')[1] ?? '') ?? '');
  const reads = (change: Change, quote: string) =>
    [...pagesOf(change).map(plainText), ...itemsOf(change)].some((words) =>
      words.includes(plain(quote)),
    );

  test('as standing there now is found there, word by word', () => {
    const gone = current.flatMap((change) =>
      quotes(change.now)
        .filter((quote) => !reads(change, quote))
        .map((quote) => `${change.id}: ${quote}`),
    );
    expect(gone).toEqual([]);
  });

  test('as having stood there is found there no more', () => {
    const left = current.flatMap((change) =>
      quotes(change.was)
        .filter((quote) => reads(change, quote))
        .map((quote) => `${change.id}: ${quote}`),
    );
    expect(left).toEqual([]);
  });
});

describe('the feed of changes', () => {
  const feed = readXml(file('/changes/atom.xml').toString());
  const entries = all(feed, 'entry');

  test('has an entry for each change, in the order of the list, that leads to its place', () => {
    const paths = entries.map((entry) => {
      const address = new URL(link(entry, 'alternate') ?? '');
      return address.pathname + address.hash;
    });
    expect(paths).toEqual(changes.map(changePath));
    expect(entries.map((entry) => text(entry, 'title'))).toEqual(changes.map(({ title }) => title));
    expect(new Set(entries.map((entry) => text(entry, 'id'))).size).toBe(changes.length);
  });

  test('gives each change the day on which it was made, and its edition as the day it was told', () => {
    const day = (name: string) => entries.map((entry) => text(entry, name).slice(0, 10));
    expect(day('published')).toEqual(changes.map(({ date }) => date));
    const dates = list('editions').map(({ date }) => date);
    expect(day('updated')).toEqual(changes.map(({ edition }) => dates[edition - 1]));
    expect(day('updated').every((updated) => updated <= text(feed, 'updated').slice(0, 10))).toBe(
      true,
    );
  });

  test('is offered on the page of changes and on the page about the site', () => {
    for (const path of ['/changes/', '/about/'])
      expect(
        attributes(page(path).root, 'main a[type="application/atom+xml"]', 'href'),
        path,
      ).toContain('/changes/atom.xml');
  });
});

test('the page about the site says that no clinician has reviewed it, and cites the edition in force', () => {
  const about = plainText(page('/about/'));
  expect(about).toContain('No clinician has reviewed this page');
  expect(about).toContain('judged one by one with their keys, by a language model; the shares');
  expect(about).toMatch(/The IO Reading Room, second edition, 2026-11-28\. http/);
});

/** Text with the spaces and quotation marks that a reader sees alike made alike. */
function plain(words: string): string {
  return words.replace(/\s+/g, ' ').replaceAll('’', "'").trim();
}

/** The words of a page without what is no part of them: controls, citations, marks. */
const known = new Map<string, string>();
function plainText({ path, html, root }: BuiltPage): string {
  const text = known.get(path);
  if (text !== undefined) return text;
  const main = (root.querySelector('main') ?? root).clone() as HTMLElement;
  for (const part of main.querySelectorAll('.permalink, .cite, .dated-mark, script, style'))
    part.remove();
  const words = plain(main.structuredText || html).replace(/ (?=[,.;:])/g, '');
  known.set(path, words);
  return words;
}

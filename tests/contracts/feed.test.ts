import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseHtml } from 'node-html-parser';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { attributes, file, page, pages } from './built-site.ts';
import { all, link, readXml, text } from './read-xml.ts';

const PATH = '/since-the-review/atom.xml';
const xml = file(PATH).toString();
const content: { id: string; topic: string; source: { title: string } }[] = parse(
  readFileSync(join(import.meta.dirname, '../../content/updates.yaml'), 'utf8'),
);

/** What the format asks of each entry once, and of the feed: RFC 4287, sections 4.1.1 and 4.1.2. */
const REQUIRED = ['id', 'title', 'updated'];
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

const feed = readXml(xml);
const entries = feed.children.filter(({ name }) => name === 'entry');

test('the reader of this test refuses what is not well formed', () => {
  const head = '<?xml version="1.0" encoding="utf-8"?>\n';
  for (const bad of ['<a><b></a></b>', '<a>&nbsp;</a>', '<a>1 & 2</a>', '<a', '<a/><b/>', '<a>'])
    expect(() => readXml(head + bad), bad).toThrow();
  expect(readXml(`${head}<a b="&quot;">&lt;</a>`)).toMatchObject({
    text: '<',
    attributes: { b: '"' },
  });
});

test('the feed is Atom, with an author, its own address and what the format asks for', () => {
  expect(feed.name).toBe('feed');
  expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
  for (const name of [...REQUIRED, 'author']) expect(all(feed, name), name).toHaveLength(1);
  expect(text(feed, 'updated')).toMatch(DATE_TIME);
  expect(all(feed, 'author')[0]?.children.map(({ name }) => name)).toEqual(['name']);
  expect(new URL(link(feed, 'self') ?? '').pathname).toBe(PATH);
});

test('each note is an entry with id, title, day, topic, text and a full address on the page of notes', () => {
  expect(entries).toHaveLength(content.length);
  const ids = new Set(attributes(page('/since-the-review/').root, '.update', 'id'));
  for (const entry of entries) {
    const title = text(entry, 'title');
    for (const name of [...REQUIRED, 'category', 'content'])
      expect(all(entry, name), `${name} of ${title}`).toHaveLength(1);
    expect(text(entry, 'updated')).toMatch(DATE_TIME);
    expect(text(entry, 'updated') <= text(feed, 'updated')).toBe(true);
    expect(all(entry, 'content')[0]?.attributes['type']).toBe('text');
    const address = new URL(link(entry, 'alternate') ?? '');
    expect(address.pathname).toBe('/since-the-review/');
    expect(address.origin).toBe(new URL(link(feed, 'self') ?? '').origin);
    expect(ids.has(address.hash.slice(1)), address.hash).toBe(true);
    const note = content.find(({ id }) => address.hash === `#update-${id}`);
    expect([title, all(entry, 'category')[0]?.attributes['term']]).toEqual([
      note?.source.title,
      note?.topic,
    ]);
  }
});

test('entries have days of their own', () => {
  const days = entries.flatMap((entry) => all(entry, 'published').map(({ text }) => text));
  expect(days.length).toBeGreaterThan(5);
  expect(new Set(days).size).toBeGreaterThan(days.length / 2);
});

test('ids are permanent names, each of one thing', () => {
  const ids = [feed, ...entries].map((element) => text(element, 'id'));
  expect(new Set(ids).size).toBe(content.length + 1);
  for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
});

test('every page names both feeds to feed readers', () => {
  for (const { path, html } of pages) {
    const head = parseHtml(html).querySelector('head');
    expect(
      attributes(head ?? parseHtml(''), 'link[type="application/atom+xml"]', 'href'),
      path,
    ).toEqual([PATH, '/changes/atom.xml']);
  }
});

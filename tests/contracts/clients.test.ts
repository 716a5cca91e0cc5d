import { Readability } from '@mozilla/readability';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import type { HTMLElement } from 'node-html-parser';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { rule } from '../rule.ts';
import { type BuiltPage, embeds, file, files, page, pages, sections } from './built-site.ts';

const pathOf = ({ path }: BuiltPage) => path;
const all = [...pages, ...embeds];

rule(
  'the lines of a label are parted by a space, for who hears, finds or copies it',
  all,
  pathOf,
  ({ root }) => {
    const joined = root.querySelectorAll('svg text').filter(runsTogether);
    expect(joined.map(({ text }) => text)).toEqual([]);
  },
);

/** Whether a line of a label begins right after the last letter of the line before it. */
function runsTogether(label: HTMLElement): boolean {
  let before = '';
  for (const line of label.querySelectorAll('tspan')) {
    const isNew = line.getAttribute('x') !== undefined && line.text.trim() !== '';
    if (isNew && before !== '' && !/\s$/.test(before)) return true;
    before += line.text;
  }
  return false;
}

rule(
  'no place for later words has the role of a status while it is empty: it would be read out as one',
  all,
  pathOf,
  ({ root }) => {
    const empty = root.querySelectorAll('[role=status], output').filter(({ text }) => !text.trim());
    expect(empty.map(({ outerHTML }) => outerHTML)).toEqual([]);
  },
);

rule(
  'the words of a heading are said once, also with the link in it',
  sections,
  pathOf,
  ({ root }) => {
    const twice = root
      .querySelectorAll(':is(h2, h3) > a[aria-label]')
      .filter((link) =>
        link.getAttribute('aria-label')?.includes(link.parentNode?.text.trim() ?? ''),
      );
    expect(twice.map(({ outerHTML }) => outerHTML)).toEqual([]);
  },
);

rule(
  'one can skip to the text, to the figures and to the questions of a section',
  sections,
  pathOf,
  ({ root }) => {
    const skips = root.querySelectorAll('body > a.skip');
    const names = skips.map(({ text }) => text);
    const has = (selector: string) => root.querySelector(selector) !== null;
    expect(names).toEqual([
      'Skip to the text',
      ...(has('.prose .figure') ? ['Skip to the figures'] : []),
      ...(has('#section-questions') ? ['Skip to the questions'] : []),
    ]);
    for (const skip of skips) expect(has(skip.getAttribute('href') ?? ''), skip.text).toBe(true);
  },
);

/** What must be there in a reader view, letter for letter. */
const READ = {
  '.prose > p': 'paragraph',
  '.prose .claim': 'key sentence',
  '.prose .side-note > p:not(.kind)': 'source note',
  '.prose figcaption > p': 'caption',
  '.prose :is(.limits, .key-points) li': 'limit or key point',
  '.prose figure.table td': 'cell',
};
const letters = (text: string | null) => (text ?? '').replace(/\s+/g, '');

rule(
  'a reader view keeps paragraphs, source notes, remarks, figures and tables of a section, and no mark of an address',
  sections,
  pathOf,
  ({ html }) => {
    const { document } = parseHTML(html);
    const wanted = Object.entries(READ).flatMap(([selector, kind]) =>
      [...document.querySelectorAll(selector)].map(
        ({ textContent }) => [kind, letters(textContent)] as const,
      ),
    );
    const drawings = document.querySelectorAll('.prose .figure-scroll > svg').length;
    expect(wanted.length).toBeGreaterThan(10);
    const read = new Readability(document as unknown as Document).parse();
    const text = letters(read?.textContent ?? '');
    expect(wanted.filter(([, words]) => !text.includes(words))).toEqual([]);
    expect(read?.content?.match(/<svg/g)?.length ?? 0).toBeGreaterThanOrEqual(drawings);
    expect(text).not.toContain('¶');
  },
);

rule(
  'the sign of an address is drawn beside the text and no part of it, so that nobody copies it along',
  all,
  pathOf,
  ({ root }) => {
    expect(root.querySelector('body')?.text).not.toContain('¶');
  },
);

test('a reader view keeps every later report with its caveat', () => {
  const { document } = parseHTML(page('/since-the-review/').html);
  const wanted = [...document.querySelectorAll('.update > p:not(.status)')].map(({ textContent }) =>
    letters(textContent),
  );
  expect(wanted.length).toBeGreaterThan(100);
  const text = letters(new Readability(document as unknown as Document).parse()?.textContent ?? '');
  expect(wanted.filter((words) => !text.includes(words))).toEqual([]);
});

/** What Excel and LibreOffice make a date or a formula of without being asked; a full ISO date is one. */
const MISREAD =
  /^\s*(?:\d{1,2}[/-]\d{1,4}|\d{1,2}[ -]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|[=@].*|[+-][^\d.].*)\s*$/i;
/** Made for one program each, which reads them as they are. */
const FOR_A_PROGRAM = /\.brightspace\.csv$/;

rule(
  'a table opens in a spreadsheet as it is',
  files.filter((path) => path.endsWith('.csv') && !FOR_A_PROGRAM.test(path)),
  (path) => path,
  (path) => {
    const text = file(path).toString();
    expect(text.startsWith('\ufeff'), 'the mark of UTF-8').toBe(true);
    expect(text.replaceAll('\r\n', '').includes('\n') && !/"[^"]*\n/.test(text), 'line ends').toBe(
      false,
    );
    const cells: string[] = parseCsv(text, { bom: true, relax_column_count: true }).flat();
    expect(cells.filter((cell) => MISREAD.test(cell))).toEqual([]);
  },
);

test('clients that only know /favicon.ico find an icon there', async () => {
  const icon = file('/favicon.ico');
  const [reserved, kind, count] = [0, 2, 4].map((at) => icon.readUInt16LE(at));
  expect([reserved, kind, count]).toEqual([0, 1, 1]);
  const [length, start] = [icon.readUInt32LE(14), icon.readUInt32LE(18)];
  expect(start + length).toBe(icon.byteLength);
  const { format, width, height } = await sharp(icon.subarray(start)).metadata();
  expect([format, width, height]).toEqual(['png', icon[6], icon[7]]);
});

rule(
  'a preview says its language, and in words what is on its picture',
  pages,
  pathOf,
  ({ root, path }) => {
    const content = (name: string) =>
      root.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content') ?? '';
    expect(content('locale')).toBe('en_US');
    const sentences = content('image:alt').split('. ');
    expect(new Set(sentences).size, content('image:alt')).toBe(sentences.length);
    expect(content('image:alt') === '', path).toBe(false);
  },
);

rule(
  'a section is told to programs by what it teaches and assesses and how long it takes',
  sections,
  pathOf,
  ({ root }) => {
    const data = JSON.parse(root.querySelector('script[type="application/ld+json"]')?.text ?? '');
    const objectives = root.querySelectorAll('.objectives li').length;
    expect(data.teaches).toHaveLength(objectives);
    expect(data.assesses.length).toBeGreaterThan(0);
    expect(data.teaches).toEqual(expect.arrayContaining(data.assesses));
    const minutes = root.querySelector('.facts')?.text.match(/(\d+) minutes? to read/)?.[1];
    expect(data.timeRequired).toBe(`PT${minutes}M`);
  },
);

test('the page about the site says what it was tried with, and what is known not to work', () => {
  const [, statement = ''] =
    /<h2 id="accessibility"[^>]*>([\s\S]*?)<h2\b/.exec(page('/about/').html) ?? [];
  for (const tried of ['Chromium', 'Firefox', 'Safari', 'Screen readers'])
    expect(statement).toMatch(new RegExp(`<b\\b[^>]*>${tried}`));
  expect(statement).toMatch(/known not to work[\s\S]*<li\b/);
  expect(statement).toContain('href="#report"');
});

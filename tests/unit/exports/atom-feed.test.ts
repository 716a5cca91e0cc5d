import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Update, updateSchema } from '../../../src/course/schema/update.ts';
import { atomFeed, escapeXml } from '../../../src/exports/atom-feed.ts';
import { updatesFeed } from '../../../src/exports/updates-feed.ts';

const site = new URL('https://example.org/');
const FIRST_EDITION = '2026-11-23';
const feedOf = (updates: readonly Update[], origin = site) =>
  atomFeed(updatesFeed(updates, { n: 1, date: FIRST_EDITION }), origin);
const update = (change: Partial<Update> = {}): Update =>
  updateSchema.parse({
    id: 'later',
    topic: 'breast',
    section: 'breast-ablation',
    concerns: 'Recurrence as the open question.',
    finding: 'The trial reported its first results.',
    status: 'results published',
    kind: 'abstract',
    date: '2025-01',
    source: { title: 'A report', doi: '10.1000/(a)1' },
    ...change,
  });
const texts = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text);
/** A text as a reader of XML has it. */
const read = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Whether XML 1.0 may hold a character. */
function isAllowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return [0x9, 0xa, 0xd].includes(code);
  return code !== 0xfffe && code !== 0xffff;
}

test('an entry has a title, a day, full addresses, a topic, and its date, caution and caveat as text', () => {
  const xml = feedOf([update({ caveat: 'Abstract only.' })]);
  expect(texts(xml, 'title')).toEqual(['Since the review: The IO Reading Room', 'A report']);
  expect(texts(xml, 'updated')).toEqual([
    `${FIRST_EDITION}T00:00:00Z`,
    `${FIRST_EDITION}T00:00:00Z`,
  ]);
  expect(xml).toContain('href="https://example.org/since-the-review/#update-later"');
  expect(xml).toContain(
    '<link rel="self" type="application/atom+xml" href="https://example.org/since-the-review/atom.xml"/>',
  );
  expect(xml).toContain('href="https://doi.org/10.1000/(a)1"');
  expect(xml).toContain('<category term="breast" label="Breast ablation"/>');
  expect(texts(xml, 'content')).toEqual([
    '2025-01 · results published · Abstract only\n\nThe trial reported its first results.\n\nCaveat: Abstract only.\n\nSource: A report; doi:10.1000/(a)1\n\nConcerns: Recurrence as the open question.',
  ]);
});

test('an entry has the day of its report where that is known, and no day where it is not', () => {
  const published = (date: string | undefined) => texts(feedOf([update({ date })]), 'published');
  expect(published('2025-10-29')).toEqual(['2025-10-29T00:00:00Z']);
  for (const date of ['2025-01', '2024', '2022 estimates', undefined])
    expect(published(date), date ?? 'none').toEqual([]);
});

test('entries come newest first, and one without a date says so', () => {
  const xml = feedOf([
    update({ id: 'none', date: undefined }),
    update({ id: 'old', date: '2023' }),
    update(),
  ]);
  expect([...xml.matchAll(/#update-([a-z]+)"/g)].map(([, id]) => id)).toEqual([
    'later',
    'old',
    'none',
  ]);
  expect(texts(xml, 'content')[2]).toMatch(/^No date · /);
});

test('an id depends on the id of the note alone: not on the address of the site, its text or its place', () => {
  const ids = (xml: string) => texts(xml, 'id');
  const one = ids(feedOf([update()]));
  const changed = update({ finding: 'Something else was found later on.', date: '2026' });
  const other = ids(feedOf([changed, update({ id: 'more' })], new URL('https://example.net/')));
  expect(one).toEqual([
    'urn:uuid:e94df299-f9d6-55db-a72c-2dd91f694e52',
    'urn:uuid:957e90f4-2a7e-513c-b287-a54f7b116a33',
  ]);
  expect(other.slice(0, 2)).toEqual(one);
  expect(new Set(other).size).toBe(3);
});

test('a note is updated with its edition, and the feed with the latest of its notes', () => {
  const xml = feedOf([update({ edition: '2027-02-01' }), update({ id: 'other' })]);
  expect(texts(xml, 'updated')).toEqual([
    '2027-02-01T00:00:00Z',
    '2027-02-01T00:00:00Z',
    `${FIRST_EDITION}T00:00:00Z`,
  ]);
  expect(texts(feedOf([]), 'updated')).toEqual([`${FIRST_EDITION}T00:00:00Z`]);
});

test('the same notes give the same bytes', () => {
  expect(feedOf([update()])).toBe(feedOf([update()]));
});

describe('hostile text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', minLength: 20, maxLength: 60 }),
    fc.constantFrom(
      ']]></content><entry/>',
      '"/><script>alert(1)</script>',
      '&lt;&amp;&#0;',
      'a\u0000b\u0008c\ufffed',
      '\uD800 alone',
    ),
  );

  test('is text again once read, but for characters that XML forbids', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/);
        expect(escaped.isWellFormed()).toBe(true);
        const allowed = [...text.toWellFormed()].filter(isAllowed).join('');
        expect(read(escaped)).toBe(allowed);
      }),
    );
  });

  test('in any field makes no tag of its own', () => {
    const tags = (xml: string) => [...xml.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag);
    const plain = tags(feedOf([update({ caveat: 'None.' })]));
    fc.assert(
      fc.property(hostile, (text) => {
        const finding = `${text} and what else was found`;
        const source = { title: text, authors: text, journal: text, doi: text, pmid: text };
        const xml = feedOf([
          update({ finding, caveat: text, concerns: finding, source, status: finding }),
        ]);
        expect(tags(xml)).toEqual(plain);
      }),
    );
  });
});

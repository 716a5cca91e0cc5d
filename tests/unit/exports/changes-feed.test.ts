import { expect, test } from 'vitest';
import { type Change, changeSchema } from '../../../src/course/schema/change.ts';
import { updateSchema } from '../../../src/course/schema/update.ts';
import { atomFeed } from '../../../src/exports/atom-feed.ts';
import { changesFeed } from '../../../src/exports/changes-feed.ts';
import { updatesFeed } from '../../../src/exports/updates-feed.ts';

const site = new URL('https://example.org/');
const editions = [
  { n: 1, date: '2026-11-23' },
  { n: 2, date: '2026-12-01' },
] as const;
const change = (fields: object = {}): Change =>
  changeSchema.parse({
    id: 'later',
    date: '2026-11-28',
    edition: 2,
    kind: 'wrong',
    title: 'Two & more',
    places: ['/alpha/#claim', '/glossary/#shim'],
    was: '“Old” words.',
    now: 'New words.',
    why: 'There is a reason for this.',
    sources: [{ ref: 3 }],
    ...fields,
  });
const feed = (changes: readonly Change[]) =>
  changesFeed(changes, editions, {
    placeName: (place) => `at ${place}`,
    sourceNames: ({ sources }) => sources.map(({ ref }) => `reference ${ref}`),
  });
const texts = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text);

test('an entry says where, what stood there, what stands there now, why and from what', () => {
  const xml = atomFeed(feed([change()]), site);
  expect(texts(xml, 'title')).toEqual(['Changes: The IO Reading Room', 'Two &amp; more']);
  expect(texts(xml, 'content')).toEqual([
    '2026-11-28 · second edition · Was wrong\n\nWhere: at /alpha/#claim; at /glossary/#shim\n\nBefore: “Old” words.\n\nNow: New words.\n\nWhy: There is a reason for this.\n\nSources: reference 3',
  ]);
  expect(xml).toContain('href="https://example.org/changes/#later"');
  expect(xml).toContain(
    '<link rel="self" type="application/atom+xml" href="https://example.org/changes/atom.xml"/>',
  );
  expect(xml).toContain('<category term="wrong" label="Was wrong"/>');
});

test('where nothing stood before, the entry says so', () => {
  const [entry] = feed([change({ kind: 'omission', was: undefined })]).entries;
  expect(entry?.content).toContain('Before: Nothing.');
});

test('an entry has the day of its change beside that of its edition', () => {
  const xml = atomFeed(feed([change()]), site);
  expect(texts(xml, 'published')).toEqual(['2026-11-28T00:00:00Z']);
});

test('an entry is updated with its edition, and an empty feed began with the first one', () => {
  expect(texts(atomFeed(feed([change()]), site), 'updated')).toEqual([
    '2026-12-01T00:00:00Z',
    '2026-12-01T00:00:00Z',
  ]);
  expect(texts(atomFeed(feed([]), site), 'updated')).toEqual(['2026-11-23T00:00:00Z']);
});

test('a change and a note of one id have two ids in the feeds, which never change', () => {
  const note = updateSchema.parse({
    id: 'later',
    topic: 'breast',
    section: 'alpha',
    concerns: 'A question that was open.',
    finding: 'The trial reported its first results.',
    status: 'results published',
    kind: 'paper',
    source: { title: 'A report' },
  });
  const ids = texts(atomFeed(feed([change()]), site), 'id');
  const other = texts(atomFeed(updatesFeed([note], editions[0]), site), 'id');
  expect(new Set([...ids, ...other]).size).toBe(4);
  expect(ids).toMatchInlineSnapshot(`
    [
      "urn:uuid:1b54f1fc-bede-59de-a12a-6b3974da4fe2",
      "urn:uuid:d7d7feb4-af00-51c3-bddf-c073c65f754b",
    ]
  `);
});

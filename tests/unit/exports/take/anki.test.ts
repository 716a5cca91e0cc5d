import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { apkg } from '../../../../src/exports/anki/apkg.ts';
import { ankiId } from '../../../../src/exports/anki/collection.ts';
import { sqliteFile } from '../../../../src/exports/anki/sqlite.ts';
import { sha1 } from '../../../../src/exports/model/sha1.ts';
import { NASTY, sampleSelection } from './sample.ts';

/** Asks a database of SQLite's own. */
function ask(bytes: Uint8Array, ...queries: string[]): Record<string, unknown>[][] {
  const folder = mkdtempSync(join(tmpdir(), 'anki-'));
  try {
    const path = join(folder, 'collection.anki2');
    writeFileSync(path, bytes);
    const database = new DatabaseSync(path, { readOnly: true });
    const answers = queries.map(
      (query) => database.prepare(query).all() as Record<string, unknown>[],
    );
    database.close();
    return answers;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const collection = (bytes: Uint8Array) => unzipSync(bytes)['collection.anki2'] ?? new Uint8Array();

test('SQLite finds the database whole, with all rows as they were given', () => {
  const row = fc.tuple(
    fc.integer({ min: 0, max: 2 ** 47 }),
    fc.integer(),
    fc.string({ unit: 'grapheme', maxLength: 3000 }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ([key]) => key, maxLength: 60 }), (rows) => {
      const ordered = rows.toSorted(([a], [b]) => a - b);
      const sql = 'CREATE TABLE t (id integer primary key, n integer not null, s text not null)';
      const file = sqliteFile([
        { name: 't', sql, rows: ordered.map(([key, n, s]) => ({ key, values: [null, n, s] })) },
        { name: 'empty', sql: 'CREATE TABLE empty (a integer)', rows: [] },
      ]);
      const [check, found] = ask(
        file,
        'pragma integrity_check',
        'select id, n, s from t order by id',
      );
      expect(check).toEqual([{ integrity_check: 'ok' }]);
      // SQLite's text ends at no sign; Node's reading of it does at a null.
      expect(found?.map(({ id, n }) => [id, n])).toEqual(ordered.map(([id, n]) => [id, n]));
      expect(found?.map(({ s }) => s)).toEqual(ordered.map(([, , s]) => s));
    }),
    { numRuns: 40 },
  );
});

test('a deck has a note and a card for each card and each question, with its words and its permanent id', () => {
  const selection = sampleSelection(NASTY);
  const { bytes, losses } = apkg(selection);
  const [check, notes, cards, graves] = ask(
    collection(bytes),
    'pragma integrity_check',
    'select * from notes',
    'select c.nid from cards c join notes n on c.nid = n.id',
    'select * from graves',
  );
  expect(check).toEqual([{ integrity_check: 'ok' }]);
  expect(notes).toHaveLength(7);
  expect(cards).toHaveLength(7);
  expect(graves).toEqual([]);
  expect(notes?.map(({ guid }) => guid)).toContain('map-room/scale-c-one');
  const fields = String(notes?.find(({ guid }) => guid === 'map-room/scale-c-one')?.['flds']).split(
    '\u001f',
  );
  expect(fields[1]).toContain(
    'front &lt;b&gt;5% &amp; &quot;6&quot; = {7}~#:&lt;/b&gt; α₂ ≥ 10³ μm',
  );
  expect(losses.map(({ item }) => item)).toEqual(['scale-q-new']);
});

test('the picture of a question comes along under a name of its content', () => {
  const files = unzipSync(apkg(sampleSelection('')).bytes);
  const media = JSON.parse(new TextDecoder().decode(files['media']));
  expect(media).toEqual({ 0: expect.stringMatching(/^map-room-fig-sample-[0-9a-f]{8}\.svg$/) });
  expect(new TextDecoder().decode(files['0'])).toContain('<svg');
});

test('a changed card has its old id, its old guid and a newer date: Anki updates it in place', () => {
  const before = sampleSelection('old');
  const [card] = before.cards;
  if (!card) throw new Error('no card');
  const after = { ...before, cards: [{ ...card, back: 'new words', modified: '2026-12-01' }] };
  const of = (selection: typeof before) =>
    ask(
      collection(apkg(selection).bytes),
      "select * from notes where guid = 'map-room/scale-c-one'",
    )[0]?.[0] ?? {};
  expect(of(after)['id']).toBe(of(before)['id']);
  expect(Number(of(after)['mod'])).toBeGreaterThan(Number(of(before)['mod']));
  expect(of(after)['flds']).toContain('new words');
});

test('the checksum is SHA-1 as others compute it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (text) => {
      expect(sha1(text)).toBe(createHash('sha1').update(text).digest('hex'));
    }),
  );
});

test('ids of Anki look like times in milliseconds', () => {
  expect(ankiId('note/a')).toBeGreaterThan(1e12);
  expect(ankiId('note/a')).toBeLessThan(1.6e12);
});

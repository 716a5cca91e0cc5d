import fc from 'fast-check';
import { expect, test } from 'vitest';
import { previewImport } from '../../../../src/learner/log/import-preview.ts';
import { mergeEvents } from '../../../../src/learner/log/merge.ts';
import { formatExport, formatExportInPieces } from '../../../../src/learner/log/transfer.ts';
import { foldEvents } from '../../../../src/learner/state/learner-state.ts';
import { createInMemoryStore } from '../../../../src/learner/store/in-memory-store.ts';
import { answered, anyLog, day } from '../arbitraries.ts';

const file = (rest: object) =>
  JSON.stringify({ format: 'io-reading-room', version: 1, exportedAt: '', events: [], ...rest });

test('importing what was exported gives the same log', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      expect(previewImport(formatExport(log, day(0)), [])).toMatchObject({
        ok: true,
        added: mergeEvents(log),
        known: 0,
      });
    }),
  );
});

test('importing into a log that has some of it loses and doubles nothing', () => {
  fc.assert(
    fc.property(anyLog, fc.nat({ max: 60 }), (damaged, size) => {
      const log = mergeEvents(damaged);
      const existing = log.slice(0, size);
      const result = previewImport(formatExport(log, day(0)), existing);
      const added = result.ok ? result.added : [];
      expect(mergeEvents(existing, added)).toEqual(log);
      expect(added).toHaveLength(log.length - existing.length);
      expect(foldEvents([...existing, ...added], day(0))).toEqual(foldEvents(log, day(0)));
    }),
  );
});

test('a file made in pieces is the same, and no piece of it is large', async () => {
  for (const size of [0, 1, 1000, 2500]) {
    const log = Array.from({ length: size }, (_, at) => answered(`item-${at}`, at % 7));
    let pauses = 0;
    const parts = await formatExportInPieces(log, day(0), async () => {
      pauses += 1;
    });
    const file = { format: 'io-reading-room', version: 2, exportedAt: '2026-03-02T12:00:00.000Z' };
    const whole = `${JSON.stringify({ ...file, events: mergeEvents(log) }, null, 1)}\n`;
    expect(await new Blob(parts).text()).toBe(whole);
    expect(formatExport(log, day(0))).toBe(whole);
    for (const part of parts) expect(part.size).toBeLessThan(300_000);
    // As many pauses as there are thousands of events, beside those of putting them in order.
    expect(pauses).toBeGreaterThanOrEqual(Math.ceil(size / 1000));
  }
});

test('importing a file twice adds nothing the second time', () => {
  const log = [answered('a', 0), answered('b', 1)];
  expect(previewImport(formatExport(log, day(1)), log)).toMatchObject({
    ok: true,
    added: [],
    known: 2,
  });
});

test('an exported file says what it is and when it was made', () => {
  expect(JSON.parse(formatExport([], day(0)))).toEqual({
    format: 'io-reading-room',
    version: 2,
    exportedAt: '2026-03-02T12:00:00.000Z',
    events: [],
  });
});

test('any text is safe', () => {
  const noise = fc.oneof(
    fc.string(),
    fc.json(),
    fc.jsonValue().map((events) => file({ events })),
    fc.jsonValue().map((version) => file({ version })),
  );
  fc.assert(
    fc.property(noise, (text) => {
      expect(typeof previewImport(text, []).ok).toBe('boolean');
    }),
  );
});

test.each([
  ['text that is not JSON', 'hello'],
  ['a file of another program', '{"format":"anki","version":1,"events":[]}'],
  ['a file without a version', file({ version: undefined })],
  ['a file with half a version', file({ version: 0.5 })],
  ['a file without events', file({ events: undefined })],
])('%s is refused and adds nothing', (_, text) => {
  expect(previewImport(text, [])).toEqual({ ok: false, problem: 'file-unreadable' });
});

test('a file of a newer version is refused and adds nothing', () => {
  expect(previewImport(file({ version: 3, events: [answered('a', 0)] }), [])).toEqual({
    ok: false,
    problem: 'file-newer',
  });
});

test('a file of version 0, with the time as text, is brought up to date', () => {
  const { atMillis, ...event } = answered('a', 0);
  const text = file({ version: 0, events: [{ ...event, at: '2026-03-02T12:00:00Z' }] });
  expect(previewImport(text, [])).toMatchObject({
    ok: true,
    added: [{ ...event, atMillis }],
    known: 0,
  });
});

test('of a file with damaged entries the others are imported, and the reader is told', () => {
  const event = answered('a', 0);
  expect(previewImport(file({ events: [event, { id: 'x' }] }), [])).toMatchObject({
    ok: true,
    unreadable: 1,
    added: [event],
    known: 0,
    problem: 'file-partly',
  });
});

test('a byte order mark in front of a file does no harm', () => {
  expect(previewImport(`\uFEFF${file({})}`, [])).toMatchObject({ ok: true });
});

test('a preview says what a file holds before anything is kept', () => {
  const log = [answered('a', 0), answered('a', 3), answered('b', 1)];
  const visited = { id: 'v', kind: 'visited', atMillis: day(2), section: 's', part: 'p' } as const;
  const seen = { id: 'k', kind: 'seen', atMillis: day(2), section: 's', item: 'c' } as const;
  const preview = previewImport(formatExport([...log, visited, seen], day(4)), log.slice(0, 1));
  expect(preview).toMatchObject({
    // Whose key was only looked at was not tried.
    ...{ ok: true, known: 1, unreadable: 0, items: 2 },
    kinds: { answered: 3, visited: 1, recalled: 0, undone: 0, read: 0, seen: 1, set: 0 },
    ...{ firstAtMillis: day(0), lastAtMillis: day(3) },
  });
  expect(preview.ok && preview.events).toHaveLength(5);
  expect(preview.ok && preview.added).toHaveLength(4);
});

test('a preview of an empty file names no dates', () => {
  const preview = previewImport(formatExport([], day(0)), []);
  expect(preview).not.toHaveProperty('firstAtMillis');
  expect(preview).not.toHaveProperty('lastAtMillis');
});

test('a file of which all can be read has nothing to warn of', () => {
  const preview = previewImport(formatExport([answered('a', 0)], day(0)), []);
  expect(preview).toMatchObject({ ok: true, unreadable: 0 });
  expect(preview).not.toHaveProperty('problem');
});

test('a file of more events than a call may have arguments is read and kept', async () => {
  const many = Array.from({ length: 130_000 }, (_, at) => ({
    ...{ id: `many-${at}`, atMillis: day(0) + at, kind: 'read' as const },
    ...{ section: 's', part: 'p' },
  }));
  const preview = previewImport(formatExport(many, day(0)), []);
  const store = createInMemoryStore();
  await store.append(preview.ok ? preview.added : [], { id: 'import', atMillis: 1 });
  expect((await store.read()).events).toHaveLength(130_000);
});

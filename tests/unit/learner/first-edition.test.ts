import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { previewImport } from '../../../src/learner/log/import-preview.ts';
import { foldEvents } from '../../../src/learner/state/learner-state.ts';
import { pastSessions } from '../../../src/learner/state/past-sessions.ts';

const folder = '../../fixtures/learner';
const read = (name: string) => readFileSync(new URL(`${folder}/${name}`, import.meta.url), 'utf8');

/** An export of the first edition, some of whose clocks ran ahead, and what its own fold made of it. */
const SAID: Record<string, Said> = JSON.parse(read('first-edition-progress.json'));
interface Said {
  nowMillis: number;
  items: Record<string, { dueAtMillis: number }>;
  read: Record<string, Record<string, string[]>>;
}

test.each([
  ['first-edition-export.json', 144],
  ['first-edition-export-with-setting.json', 145],
])('%s is imported whole', (name, count) => {
  const preview = previewImport(read(name), []);
  expect(preview).toMatchObject({ ok: true, known: 0, unreadable: 0 });
  expect(preview.ok && preview.added).toHaveLength(count);
});

test.each(Object.entries(SAID))(
  'every item and mark of a first export means the same, seen %s',
  (_, { items, read: marks, ...rest }) => {
    const preview = previewImport(read('first-edition-export-with-setting.json'), []);
    const state = foldEvents(preview.ok ? preview.events : [], rest.nowMillis, 'UTC');
    const { nowMillis: _now, ...counts } = rest;
    expect(state).toMatchObject(counts);
    expect(
      Object.fromEntries(
        Array.from(state.read, ([key, parts]) => [key, Object.fromEntries(parts)]),
      ),
    ).toEqual(marks);
    expect([...state.items.keys()].sort()).toEqual(Object.keys(items).sort());
    for (const [id, { dueAtMillis, ...item }] of Object.entries(items)) {
      expect(state.items.get(id), id).toMatchObject(item);
      expect(state.items.get(id)?.memory.dueAtMillis, id).toBe(dueAtMillis);
    }
  },
);

test('responses of a first export name options by id, and values stay values', () => {
  const preview = previewImport(read('first-edition-export.json'), []);
  const answers = preview.ok ? preview.events.filter((event) => event.kind === 'answered') : [];
  expect(answers.find(({ item }) => item === 'intro-q-bridge')?.response).toEqual(['c']);
  expect(answers.find(({ item }) => item === 'prostate-q-lower-risk-share')?.response).toBe(32);
});

test('the exam and the form of a first export are listed', () => {
  const preview = previewImport(read('first-edition-export.json'), []);
  const sessions = pastSessions(preview.ok ? preview.events : [], [], 1_796_000_000_000);
  expect(sessions.map(({ mode, of, right }) => ({ mode, of, right }))).toEqual([
    { mode: 'exam', of: 8, right: 5 },
    { mode: 'before', of: 8, right: 2 },
  ]);
});

// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { added, EMPTY, noted } from '../../../../src/educators/basket.ts';
import type { TakeEntry } from '../../../../src/educators/take-index.ts';
import { paperView, playlistView } from '../../../../src/islands/basket/addresses-view.ts';

const ORIGIN = 'https://educators.example.org/reading-room/';
const paths = Array.from({ length: 12 }, (_, n) => `/scale/#scale-q-${n}`);
const twelve = paths.reduce(added, EMPTY);
const withNotes = (note: string) =>
  paths.reduce((basket, path) => noted(basket, path, note), twelve);

test('a playlist counts what still fits into its address, whatever the letters cost there', () => {
  const short = playlistView(withNotes('Look.'), ORIGIN);
  const address = short.querySelector('input')?.value ?? '';
  expect(short.querySelector('.said')?.textContent).toBe(
    `${address.length} characters; ${2000 - address.length} more fit.`,
  );
  for (const note of [
    'Look at the axis. '.repeat(10),
    'انظر إلى المحور. '.repeat(3),
    '🧪'.repeat(20),
  ]) {
    const long = playlistView(withNotes(note), ORIGIN);
    expect(long.querySelector('input')).toBeNull();
    expect(long.textContent).toMatch(
      /^The address is \d+ characters too long for a link: shorten your words or take out blocks\.$/,
    );
  }
});

test('a paper says which questions it leaves out, and there is none without questions', () => {
  const question = (path: string, unmarked: boolean): TakeEntry => ({
    ...{ path, kind: 'question', title: '', minutes: 1 },
    ...(unmarked && { unmarked: true }),
  });
  const chosen = Array.from({ length: 63 }, (_, n) => question(`/scale/#q-${n}`, n === 0));
  expect(paperView(twelve, chosen, '30', ORIGIN).querySelector('.said')?.textContent).toBe(
    '60 questions, 30 minutes. Left out: 1 that only a person can mark. Left out: 2 beyond the 60 of a paper.',
  );
  expect(paperView(twelve, chosen.slice(0, 1), '0', ORIGIN).textContent).toMatch(/^A paper needs/);
});

test.each([
  ['', 'no time limit'],
  ['45', '45 minutes'],
  ['４５ min', '45 minutes'],
  ['45,0', '45 minutes'],
])('a time limit typed as “%s” is %s', (typed, said) => {
  const [asked] = [{ path: '/scale/#q-1', kind: 'question', title: '', minutes: 1 } as const];
  expect(paperView(twelve, [asked], typed, ORIGIN).querySelector('.said')?.textContent).toBe(
    `1 question, ${said}.`,
  );
});

test.each(['7,5', '241', '-3', 'ten', '1,234'])(
  'a time limit of “%s” is no paper, and it is said why',
  (typed) => {
    const view = paperView(twelve, [], typed, ORIGIN);
    expect(view.role).toBe('alert');
    expect(view.textContent).toMatch(/is too exact|is out of range|is not a number|in two ways/);
  },
);

import { expect, test } from 'vitest';
import type * as problems from '../../../../src/learner/store/problems.ts';
import { lasting, PROBLEMS, problemText } from '../../../../src/learner/store/problems.ts';
import { anew } from '../../anew.ts';

test.each(PROBLEMS)('%s is told in one plain sentence, or two', (problem) => {
  expect(problemText(problem)).toMatch(/^[A-Z][^.!?]{30,180}\.(?: [A-Z][^.!?]{30,180}\.)?$/);
});

test('no two problems are told in the same words', () => {
  const told = PROBLEMS.filter((problem) => !problem.endsWith('-page'));
  expect(new Set(told.map(problemText)).size).toBe(told.length);
});

test('of a database that cannot be used the reader is told how long what is new lasts', () => {
  expect(problemText(lasting('storage-full', 'device'))).toContain('kept in a small store');
  expect(problemText(lasting('storage-full', 'tab'))).toContain('until you close this tab');
  expect(problemText(lasting('storage-full', 'page'))).toContain('until you leave this page');
});

test('of a cause alone the reader is told that what is new lasts as long as the page', () => {
  expect(problemText('storage-blocked')).toBe(problemText('storage-blocked-page'));
  expect(problemText('storage-blocked')).toBe(
    'This browser does not let the page use its database. What is new counts until you leave this page; export it now to keep it.',
  );
});

test('each way in which a database fails, with each that things last, is a problem of its own', () => {
  const lasts = ['device', 'tab', 'page'] as const;
  const causes = [
    ...(['storage-blocked', 'storage-full', 'storage-corrupt'] as const),
    ...(['storage-newer', 'storage-waiting'] as const),
  ];
  for (const cause of causes)
    for (const last of lasts) {
      expect(lasting(cause, last)).toBe(`${cause}-${last}`);
      expect(PROBLEMS).toContain(`${cause}-${last}`);
    }
  for (const other of ['storage-partly', 'erase-failed', 'clock-ahead', 'file-partly'] as const)
    expect(PROBLEMS).toContain(other);
});

test('a problem of another kind is told as it is, wherever the log is kept', () => {
  expect(lasting('file-newer', 'tab')).toBe('file-newer');
});

test('all problems are listed once, with every way of every cause, in the words that readers see', async () => {
  const told = await anew<typeof problems>('src/learner/store/problems.ts');
  const others = ['storage-partly', 'erase-failed', 'undo-failed', 'clock-ahead'];
  const files = ['file-unreadable', 'file-too-large', 'file-newer', 'file-partly'];
  const causes = ['blocked', 'full', 'corrupt', 'newer', 'waiting'].flatMap((cause) =>
    ['', '-device', '-tab', '-page'].map((lasts) => `storage-${cause}${lasts}`),
  );
  expect(told.PROBLEMS).toEqual([...causes, ...others, ...files]);
  const consequences = {
    device:
      'What is new is kept in a small store of this browser instead and counts here; export it to be safe.',
    tab: 'What is new counts until you close this tab; export it to keep it.',
    page: 'What is new counts until you leave this page; export it now to keep it.',
  };
  for (const [lasts, words] of Object.entries(consequences))
    expect(told.problemText(told.lasting('storage-full', lasts as keyof typeof consequences))).toBe(
      `The storage of this device is full. ${words}`,
    );
});

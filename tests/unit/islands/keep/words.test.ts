import { expect, test } from 'vitest';
import { answerText, promiseText } from '../../../../src/islands/keep/words.ts';

test('before it is asked only a promise of the browser is told', () => {
  expect(promiseText('persistent')).toBe('This browser has promised to keep it.');
  expect(promiseText('best-effort')).toBe('');
  expect(promiseText('unknown')).toBe('');
});

test('when it was asked the reader is told what was answered, and what is safe', () => {
  expect(answerText('persistent')).toBe(promiseText('persistent'));
  expect(answerText('best-effort')).toMatch(/did not promise it\..*an exported file is safe\.$/);
  expect(answerText('unknown')).toMatch(/^This browser makes no such promise; an exported file/);
});

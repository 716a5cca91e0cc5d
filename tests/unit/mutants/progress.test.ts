import { expect, test } from 'vitest';
import { Progress } from '../../mutants/progress.ts';

test('a test leaves out what any test has noticed', () => {
  const progress = new Progress();
  progress.add([
    { type: 'killed', id: '1', test: 'a' },
    { type: 'timeout', id: '2', test: 'b' },
    { type: 'covered', ids: ['3'] },
  ]);
  expect(progress.left('c', ['1', '2', '3'])).toEqual({ suspects: [], others: ['3'] });
});

test('a suspect is one for its own test, until it is cleared or noticed', () => {
  const progress = new Progress();
  progress.add([
    { type: 'suspect', id: '1', test: 'a' },
    { type: 'suspect', id: '2', test: 'a' },
  ]);
  expect(progress.left('a', ['1', '2', '3'])).toEqual({ suspects: ['1', '2'], others: ['3'] });
  expect(progress.left('b', ['1', '2', '3'])).toEqual({ suspects: [], others: ['1', '2', '3'] });
  progress.add([
    { type: 'cleared', id: '1', test: 'a' },
    { type: 'killed', id: '2', test: 'a' },
  ]);
  expect(progress.left('a', ['1', '2', '3'])).toEqual({ suspects: [], others: ['3'] });
  expect(progress.left('b', ['1', '2', '3'])).toEqual({ suspects: [], others: ['1', '3'] });
});

test('a test that has tried all does not begin again', () => {
  const progress = new Progress();
  progress.add([{ type: 'tried', test: 'a' }]);
  expect(progress.left('a', ['1'])).toEqual({ suspects: [], others: [] });
});

import { expect, test } from 'vitest';
import { judge } from '../../mutants/judge.ts';

/** A test that notices some mutants, and that fails for good once others have run. */
function testThat({ notices = '', failsAfter = '' }) {
  const runs: string[] = [];
  const told: string[] = [];
  let failed = false;
  const run = async (id?: string) => {
    runs.push(id ?? '-');
    const passes = !failed && !(id && notices.includes(id));
    if (id && failsAfter.includes(id)) failed = true;
    return passes;
  };
  return async (others: string, suspects = '') => {
    const left = { suspects: [...suspects], others: [...others] };
    const outcome = await judge(left, run, (type, id) => told.push(`${id} ${type}`));
    return { ...outcome, runs: runs.join(''), told };
  };
}

test('what a test fails with is noticed, and the rest is not', async () => {
  expect(await testThat({ notices: 'ac' })('abc')).toEqual({
    tried: true,
    clean: true,
    runs: 'abc-',
    told: ['a killed', 'c killed'],
  });
});

test('after eight failures the test is run as it is, to see that it passes', async () => {
  const { runs, told } = await testThat({ notices: 'abcdefghi' })('abcdefghi');
  expect(runs).toBe('abcdefgh-i-');
  expect(told).toHaveLength(9);
});

test('where a test then fails as it is, all that ran before is suspect, and the process ends', async () => {
  expect(await testThat({ failsAfter: 'b' })('abcdefghijklm')).toEqual({
    tried: false,
    clean: false,
    runs: 'abcdefghij-',
    told: [...'abcdefghij'].map((id) => `${id} suspect`),
  });
});

test('a failure with nothing before it counts, whatever it leaves behind', async () => {
  expect(await testThat({ notices: 'a', failsAfter: 'a' })('a')).toEqual({
    tried: true,
    clean: false,
    runs: 'a-',
    told: ['a killed'],
  });
});

test('what a mutant that nobody noticed leaves behind is no sign against it, but ends the process', async () => {
  expect(await testThat({ failsAfter: 'b' })('ab')).toEqual({
    tried: true,
    clean: false,
    runs: 'ab-',
    told: [],
  });
});

test('a suspect is tried alone, and noticed or cleared', async () => {
  expect(await testThat({ notices: 'b' })('c', 'ab')).toEqual({
    tried: true,
    clean: true,
    runs: 'a-b-c-',
    told: ['a cleared', 'b killed'],
  });
  expect(await testThat({ failsAfter: 'a' })('c', 'ab')).toEqual({
    tried: false,
    clean: false,
    runs: 'a-',
    told: ['a cleared'],
  });
});

import { expect, test } from 'vitest';
import { judge } from '../../mutants/judge.ts';

/** A test that notices some mutants, that fails for good once others have run, and in which one keeps others away. */
function testThat({ notices = '', failsAfter = '', runsLittleWith = '' }) {
  const runs: string[] = [];
  const told: string[] = [];
  let failed = false;
  const run = async (ids: readonly string[]) => {
    runs.push(ids.join('') || '-');
    const passes = !failed && !ids.some((id) => notices.includes(id));
    failed ||= ids.some((id) => failsAfter.includes(id));
    const keeper = ids.find((id) => runsLittleWith.includes(id));
    return { passes, acted: new Set(keeper ? [keeper] : ids) };
  };
  return async (others: string, suspects = '') => {
    const left = { suspects: [...suspects], others: [...others] };
    const outcome = await judge(left, run, (type, id) => told.push(`${id} ${type}`));
    return { ...outcome, runs: runs.join(' '), told };
  };
}

test('as long as nothing is noticed, twice as many are tried at a time', async () => {
  expect(await testThat({})('abcdefghij')).toEqual({
    tried: true,
    clean: true,
    runs: 'a bc defg hij -',
    told: [],
  });
});

test('where several are noticed, fewer are tried, until one is found alone', async () => {
  expect(await testThat({ notices: 'fi' })('abcdefghij')).toEqual({
    tried: true,
    clean: true,
    runs: 'a bc defg d ef e fg f g hi h ij i j -',
    told: ['f killed', 'i killed'],
  });
});

test('one that another kept from being run is tried again', async () => {
  const { runs, tried } = await testThat({ runsLittleWith: 'b' })('abcd');
  expect(runs).toBe('a bc dc -');
  expect(tried).toBe(true);
  expect((await testThat({ runsLittleWith: 'b', notices: 'c' })('abc')).told).toEqual(['c killed']);
});

test('after eight failures the test is run as it is, to see that it passes', async () => {
  const { runs, told } = await testThat({ notices: 'abcdefghi' })('abcdefghi');
  expect(runs).toBe('a b c d e f g h - i -');
  expect(told).toHaveLength(9);
});

test('where a test then fails as it is, all that ran before is suspect, and the process ends', async () => {
  const { tried, clean, told } = await testThat({ failsAfter: 'b' })('abcdefghijklmnop');
  expect({ tried, clean }).toEqual({ tried: false, clean: false });
  expect(told[0]).toBe('a suspect');
  expect(told.every((line) => line.endsWith(' suspect'))).toBe(true);
});

test('a failure with nothing before it counts, whatever it leaves behind', async () => {
  expect(await testThat({ notices: 'a', failsAfter: 'a' })('a')).toEqual({
    tried: true,
    clean: false,
    runs: 'a -',
    told: ['a killed'],
  });
});

test('what mutants that nobody noticed leave behind is no sign against them, but ends the process', async () => {
  expect(await testThat({ failsAfter: 'c' })('abc')).toEqual({
    tried: true,
    clean: false,
    runs: 'a bc -',
    told: [],
  });
});

test('a suspect is tried alone, and noticed or cleared', async () => {
  expect(await testThat({ notices: 'b' })('c', 'ab')).toEqual({
    tried: true,
    clean: true,
    runs: 'a - b - c -',
    told: ['a cleared', 'b killed'],
  });
  expect(await testThat({ failsAfter: 'a' })('c', 'ab')).toEqual({
    tried: false,
    clean: false,
    runs: 'a -',
    told: ['a cleared'],
  });
});

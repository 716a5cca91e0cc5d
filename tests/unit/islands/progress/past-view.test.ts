// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { showPast } from '../../../../src/islands/progress/past-view.ts';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';
import { answered, day } from '../../learner/arbitraries.ts';
import { mount } from '../mount.ts';

document.documentElement.lang = 'en-US';

/** So many exams of one question each, as a file can hold them. */
const exams = (count: number): LearnerEvent[] =>
  Array.from({ length: count }, (_, at) => at).flatMap((at) => [
    answered('a', at / 1000, { mode: 'exam', session: `exam-${at}` }),
    {
      ...{ id: `submitted-${at}`, atMillis: day(at / 1000), kind: 'submitted', items: ['a'] },
      ...{ session: `exam-${at}`, activeMillis: 1000 },
    },
  ]);

async function shown(count: number) {
  mount('<div data-past></div>');
  const root = document.querySelector('main') as HTMLElement;
  await showPast(root, { events: exams(count), items: [], nowMillis: day(90) });
  const list = root.querySelector('[data-past]') as HTMLElement;
  return { list, listed: () => list.querySelectorAll('details').length };
}

test('a few past exams are all listed', async () => {
  const { list, listed } = await shown(3);
  expect(listed()).toBe(3);
  expect(list.querySelector('button')).toBeNull();
});

test('of any number of past exams the newest are listed, the others when they are asked for', async () => {
  const { list, listed } = await shown(2120);
  expect(listed()).toBe(50);
  const more = () => list.querySelector('button');
  expect(more()?.textContent).toBe('Show 50 more of 2070');
  more()?.click();
  expect(listed()).toBe(100);
  expect(document.activeElement?.closest('details')).toBe(list.querySelectorAll('details')[50]);
  expect(more()?.textContent).toBe('Show 50 more of 2020');
  const { list: newest } = await shown(2120);
  const times = [...newest.querySelectorAll<HTMLElement>('details')].map(({ dataset }) =>
    Number(dataset['started']),
  );
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(times[0]).toBe(day(2.119));
});

test('of two lists the one that was asked for last stands', async () => {
  mount('<div data-past></div>');
  const root = document.querySelector('main') as HTMLElement;
  const first = showPast(root, { events: exams(3), items: [], nowMillis: day(90) });
  await Promise.all([first, showPast(root, { events: exams(1), items: [], nowMillis: day(90) })]);
  expect(root.querySelectorAll('details')).toHaveLength(1);
});

// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/continue/element.ts';
import { createInMemoryStore } from '../../../../src/learner/store/in-memory-store.ts';
import { createPageStore, type PageStore } from '../../../../src/learner/store/page-store.ts';
import { mount, soon } from '../mount.ts';

const RETURNING = '../../../../src/islands/continue/returning.ts';
let store: PageStore;
let due: (count: number) => void = () => {};
vi.mock('../../../../src/learner/store/page-store.ts', async (original) => ({
  ...(await original<object>()),
  pageStore: () => store,
}));
vi.mock('../../../../src/islands/due/count.ts', () => ({
  watchDue: (show: (count: number) => void) => {
    due = show;
  },
}));

const idle: (() => unknown)[] = [];
const HTML = `
  <io-continue>
    <a href="/introduction/" data-continue>Start, 4 min</a>
    <a href="/practice/?mode=due" data-due hidden>Practice what is due</a>
    <a href="/practice/" data-practice>Practice</a>
    <data hidden value="breast" data-title="Breast" data-minutes="10" data-parts="why risks limits end"></data>
  </io-continue>`;
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('io-continue > :not([hidden])')].map(
    ({ textContent }) => textContent,
  );
const rest = () => Promise.all(idle.splice(0).map((action) => action()));
const visit = (section: string, part: string) =>
  store.append([{ v: 1, id: 'visit', at: 1, kind: 'visited', section, part } as never]);

beforeEach(() => {
  idle.length = 0;
  vi.stubGlobal('requestIdleCallback', (action: () => unknown) => idle.push(action));
  store = createPageStore(async () => createInMemoryStore());
  document.documentElement.dataset['base'] = '/room/';
});

test('a reader who comes back is led to where the reading stopped', async () => {
  await visit('breast', 'risks');
  mount(HTML);
  expect(shown()).toEqual(['Start, 4 min', 'Practice']);
  await rest();
  await soon(() => expect(shown()).toEqual(['Continue: Breast, 8 min left', 'Practice']));
  expect(document.querySelector('[data-continue]')?.getAttribute('href')).toBe(
    '/room/breast/#risks',
  );
});

test('a new reader, and one who was in a section that is no more, start at the beginning', async () => {
  mount(HTML);
  await rest();
  expect(shown()).toEqual(['Start, 4 min', 'Practice']);
  await visit('gone', 'part');
  mount(HTML);
  await rest();
  expect(shown()).toEqual(['Start, 4 min', 'Practice']);
});

test('what is due is offered while something is, and taken away when nothing is', async () => {
  mount(HTML);
  await rest();
  due(3);
  expect(shown()).toEqual(['Start, 4 min', '3 items due for review']);
  due(0);
  expect(shown()).toEqual(['Start, 4 min', 'Practice']);
});

test('where its code cannot be fetched, the first step stays', async () => {
  vi.resetModules();
  vi.doMock(RETURNING, () => {
    throw new Error('gone');
  });
  mount(HTML);
  await expect(rest()).resolves.toBeDefined();
  expect(shown()).toEqual(['Start, 4 min', 'Practice']);
  vi.doUnmock(RETURNING);
});

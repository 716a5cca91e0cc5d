// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/section-navigation/element.ts';
import { createInMemoryStore } from '../../../../src/learner/store/in-memory-store.ts';
import { createPageStore, type PageStore } from '../../../../src/learner/store/page-store.ts';
import { mount, soon } from '../mount.ts';

const READ_MARKS = '../../../../src/islands/section-navigation/read-marks.ts';
let store: PageStore;
vi.mock('../../../../src/learner/store/page-store.ts', async (original) => ({
  ...(await original<object>()),
  pageStore: () => store,
}));

let cross: () => void = () => {};
const watched: Element[] = [];
const idle: (() => unknown)[] = [];

beforeEach(() => {
  watched.length = 0;
  idle.length = 0;
  vi.stubGlobal('requestIdleCallback', (action: () => unknown) => idle.push(action));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(action: () => void) {
        cross = action;
      }
      observe(element: Element) {
        watched.push(element);
      }
    },
  );
  vi.stubGlobal('innerHeight', 900);
  store = createPageStore(async () => createInMemoryStore());
});
afterEach(() => {
  vi.doUnmock(READ_MARKS);
});

/** A section's page whose headings stand at these distances from the window's top. */
function page(tops: number[]): void {
  mount(`
    <h2 id="words">Words</h2><h2 id="risks">Risks</h2>
    <io-section-navigation>
      <ol>
        <li data-course-section="breast" data-parts="words risks"><span data-read></span></li>
        <li data-course-section="liver" data-parts="begin"><span data-read></span></li>
      </ol>
      <a href="#words" data-heading="words">Words</a><a href="#risks" data-heading="risks">Risks</a>
      <a href="#lost" data-heading="lost">Lost</a>
    </io-section-navigation>`);
  for (const [i, heading] of [...document.querySelectorAll('h2')].entries())
    heading.getBoundingClientRect = () => ({ top: tops[i] }) as DOMRect;
}
const current = () =>
  [...document.querySelectorAll('a[aria-current=location]')].map(({ textContent }) => textContent);
const signs = () => [...document.querySelectorAll('[data-read]')].map((sign) => sign.textContent);
const rest = () => Promise.all(idle.splice(0).map((action) => action()));

test('the part being read is the one marked in the contents, and the mark moves on', () => {
  page([100, 800]);
  expect(watched.map(({ id }) => id)).toEqual(['words', 'risks']);
  cross();
  expect(current()).toEqual(['Words']);
  for (const heading of document.querySelectorAll('h2'))
    heading.getBoundingClientRect = () => ({ top: 0 }) as DOMRect;
  cross();
  expect(current()).toEqual(['Risks']);
});

test('above the first heading no part is marked', () => {
  page([500, 800]);
  cross();
  expect(current()).toEqual([]);
});

test('each section says how much of it was read, and keeps that current', async () => {
  const read = (part: string) =>
    store.append([
      { v: 1, id: `id-${part}`, at: 1, kind: 'read', section: 'breast', part } as never,
    ]);
  page([100, 800]);
  await read('words');
  await rest();
  await soon(() => expect(signs()).toEqual(['1 of 2', '']));
  await read('risks');
  await soon(() => expect(signs()).toEqual(['✓ read', '']));
});

test('where the reading marks cannot be fetched, the contents stay as they are, and no fault is raised', async () => {
  vi.resetModules();
  vi.doMock(READ_MARKS, () => {
    throw new Error('gone');
  });
  page([100, 800]);
  await expect(rest()).resolves.toBeDefined();
  expect(signs()).toEqual(['', '']);
  cross();
  expect(current()).toEqual(['Words']);
});

// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/reading/element.ts';
import { createInMemoryStore } from '../../../../src/learner/store/in-memory-store.ts';
import { createPageStore, type PageStore } from '../../../../src/learner/store/page-store.ts';
import { mount } from '../mount.ts';

let store: PageStore;
vi.mock('../../../../src/learner/store/page-store.ts', async (original) => ({
  ...(await original<object>()),
  pageStore: () => store,
}));

type See = (entries: { isIntersecting: boolean; target: Element }[]) => void;
let see: See = () => {};
const watched: string[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-28T10:00:00Z') });
  watched.length = 0;
  store = createPageStore(async () => createInMemoryStore());
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(action: See) {
        see = action;
      }
      observe(element: Element) {
        watched.push(element.id);
      }
    },
  );
});

async function open(): Promise<void> {
  mount(`<div class="prose"><h2 id="words"></h2><h2 id="risks"></h2><p id="end"></p></div>
    <io-reading data-section="breast" data-parts="words risks gone"></io-reading>`);
  await vi.waitFor(() => expect(watched).toEqual(['words', 'risks', 'end']));
}
const comesIntoView = (id: string) =>
  see([{ isIntersecting: true, target: document.getElementById(id) as Element }]);
const kept = async () => {
  const { events } = await store.read();
  return events.flatMap((event) =>
    event.kind === 'read' || event.kind === 'visited' ? [`${event.kind} ${event.part}`] : [],
  );
};

test('a part is read when its end comes into view after some time, and only once', async () => {
  await open();
  comesIntoView('words');
  await vi.advanceTimersByTimeAsync(10_000);
  comesIntoView('risks');
  comesIntoView('risks');
  await vi.advanceTimersByTimeAsync(10_000);
  comesIntoView('end');
  comesIntoView('end');
  expect(await kept()).toEqual(['visited words', 'read words', 'visited risks', 'read risks']);
});

test('what flies past is neither read nor the place where reading stopped', async () => {
  await open();
  comesIntoView('words');
  await vi.advanceTimersByTimeAsync(1000);
  comesIntoView('risks');
  await vi.advanceTimersByTimeAsync(1000);
  comesIntoView('end');
  expect(await kept()).toEqual([]);
  await vi.advanceTimersByTimeAsync(3000);
  expect(await kept()).toEqual(['visited risks']);
});

test('what leaves the view says nothing', async () => {
  await open();
  see([{ isIntersecting: false, target: document.getElementById('words') as Element }]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await kept()).toEqual([]);
});

test('what was read at an earlier visit is not kept again', async () => {
  await store.append([
    { v: 1, id: 'earlier', at: 1, kind: 'read', section: 'breast', part: 'words' } as never,
  ]);
  await open();
  comesIntoView('words');
  await vi.advanceTimersByTimeAsync(10_000);
  comesIntoView('risks');
  expect((await kept()).filter((line) => line.startsWith('read'))).toEqual(['read words']);
});

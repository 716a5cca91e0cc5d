import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEvent } from '../../../src/learner/log/create-event.ts';
import { createInMemoryStore } from '../../../src/learner/store/in-memory-store.ts';

vi.mock('../../../src/lib/save-file.ts', () => ({
  saveFile: (file: BlobPart) => saved.push(file),
}));
vi.mock('../../../src/learner/store/page-store.ts', () => ({ pageStore: () => store }));
const saved: BlobPart[] = [];
/** The text of what was handed to the reader. */
const textOf = (file: BlobPart = '') => new Blob([file]).text();
let store = createInMemoryStore();

let window: Window;
const words = () => window.document.querySelector('[data-words]')?.textContent;
const press = (name: string) =>
  (window.document.querySelector(`[data-${name}]`) as unknown as HTMLElement | null)?.click();
const isHidden = (selector: string) =>
  window.document.querySelector(selector)?.hasAttribute('hidden');

/** A page with its notice, and the status that its store tells. */
async function page() {
  vi.resetModules();
  const { tellStatus } = await import('../../../src/learner/store/page-status.ts');
  const begin = async () => {
    window.document.body.innerHTML = `<io-storage-notice><p data-words></p>
      <div data-ways hidden><button data-export></button><button data-close></button></div>
    </io-storage-notice>`;
    await import('../../../src/islands/storage-notice/element.ts');
  };
  return { tellStatus, begin };
}

beforeEach(() => {
  window = new Window();
  vi.stubGlobal('HTMLElement', window.HTMLElement);
  vi.stubGlobal('customElements', window.customElements);
  store = createInMemoryStore();
  saved.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

test('what was told before the notice was there is said, once, with the way to export', async () => {
  const { tellStatus, begin } = await page();
  tellStatus('storage-full-tab');
  await begin();
  await vi.waitFor(() => expect(words()).toContain('storage of this device is full'));
  expect([isHidden('[data-ways]'), isHidden('[data-export]')]).toEqual([false, false]);
  tellStatus(undefined);
  await vi.waitFor(() => expect(words()).toBe(''));
  expect(isHidden('[data-ways]')).toBe(true);
});

test('what is no longer so when its words have come is not said', async () => {
  const { tellStatus, begin } = await page();
  await begin();
  tellStatus('storage-full-tab');
  tellStatus(undefined);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(words()).toBe('');
  expect(isHidden('[data-ways]')).toBe(true);
});

test('a notice that was closed stays closed until there is something else to say', async () => {
  const { tellStatus, begin } = await page();
  await begin();
  tellStatus('storage-full-tab');
  await vi.waitFor(() => expect(words()).not.toBe(''));
  press('close');
  await vi.waitFor(() => expect(words()).toBe(''));
  tellStatus('storage-full-tab');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(words()).toBe('');
  tellStatus('clock-ahead');
  await vi.waitFor(() => expect(words()).toContain('dated in the future'));
  expect(isHidden('[data-export]')).toBe(true);
});

test('an export on the spot holds everything and is kept as an export, so that its age is told truly', async () => {
  const { tellStatus, begin } = await page();
  await store.append([createEvent({ kind: 'afresh', section: 'intro' }, 1)]);
  await begin();
  tellStatus('storage-full-tab');
  await vi.waitFor(() => expect(words()).not.toBe(''));
  press('export');
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(JSON.parse(await textOf(saved[0])).events).toHaveLength(2);
  await vi.waitFor(async () =>
    expect((await store.read()).events.map(({ kind }) => kind)).toEqual(['afresh', 'exported']),
  );
});

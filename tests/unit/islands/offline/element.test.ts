// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/offline/element.ts';
import { mount, soon } from '../mount.ts';

const notice = () => document.querySelector('io-offline');
const button = () => notice()?.querySelector('button') ?? undefined;
const said = (text: string) => soon(() => expect(notice()?.textContent).toBe(text));

/** A worker that says of the copy what a test wants. */
let state: { whole: boolean; restBytes: number } | undefined;
const told: string[] = [];
const worker = () => ({
  postMessage: (request: string, ports: MessagePort[] = []) => {
    told.push(request);
    if (request === 'rest' && state) state = { ...state, whole: true };
    ports[0]?.postMessage(state);
  },
});
const registration = Object.assign(new EventTarget(), {
  scope: 'http://localhost:3000/room/',
  active: null as object | null,
  waiting: null as object | null,
  installing: null as EventTarget | null,
  update: vi.fn(),
});
const serviceWorker = Object.assign(new EventTarget(), {
  controller: {},
  register: vi.fn(),
  getRegistration: vi.fn(),
});
let notes: Record<string, string>;
let held: { name: string }[];
const fetched = vi.fn();
const open = () => mount('<io-offline></io-offline><input value="words">');

beforeEach(() => {
  Object.assign(registration, { active: worker(), waiting: null, installing: null });
  state = { whole: true, restBytes: 600_000 };
  told.length = 0;
  notes = {};
  held = [];
  serviceWorker.register.mockReset().mockResolvedValue(registration);
  serviceWorker.getRegistration.mockReset().mockResolvedValue(registration);
  registration.update.mockReset();
  fetched.mockReset().mockResolvedValue(Response.json({ text: 480_000, rest: 600_000 }));
  vi.stubEnv('PROD', true);
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('location', { href: 'http://localhost:3000/room/', reload: vi.fn() });
  vi.stubGlobal('navigator', { serviceWorker, locks: { query: async () => ({ held }) } });
  // A page and one thing that it loads.
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
    { transferSize: 50_000 } as PerformanceResourceTiming,
  ]);
  vi.stubGlobal('requestIdleCallback', (action: () => void) => action());
  const cache = {
    put: async (name: string, response: Response) => {
      notes[name] = await response.text();
    },
    delete: async (name: string) => delete notes[name],
  };
  vi.stubGlobal('caches', {
    match: async (name: string) => notes[name] && new Response(notes[name]),
    open: async () => cache,
  });
  document.documentElement.dataset['base'] = '/room/';
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('the site is kept for its own folder, and a copy that is there is told without being announced', async () => {
  open();
  await said('Available offline');
  expect(serviceWorker.register).toHaveBeenCalledExactlyOnceWith('/room/sw.js', {
    scope: '/room/',
  });
  expect(fetched).not.toHaveBeenCalled();
});

test('a first copy is made without asking on a free line', async () => {
  serviceWorker.getRegistration.mockResolvedValue(undefined);
  open();
  await soon(() => expect(serviceWorker.register).toHaveBeenCalled());
});

test.each([
  ['saves data', { saveData: true }, 480_000],
  ['has spent much on this visit', undefined, 600_001],
])('whoever %s is asked before a first copy is made', async (_, connection, text) => {
  serviceWorker.getRegistration.mockResolvedValue(undefined);
  fetched.mockResolvedValue(Response.json({ text, rest: 0 }));
  vi.stubGlobal('navigator', { serviceWorker, connection });
  open();
  await soon(() => expect(button()?.textContent).toContain('Keep this site for reading offline'));
  expect(serviceWorker.register).not.toHaveBeenCalled();
  button()?.click();
  await said('Available offline');
});

test('where the host has given up reading offline, nothing is kept or said', async () => {
  serviceWorker.getRegistration.mockResolvedValue(undefined);
  fetched.mockResolvedValue(new Response('', { status: 404 }));
  open();
  await soon(() => expect(fetched).toHaveBeenCalled());
  expect(serviceWorker.register).not.toHaveBeenCalled();
  expect(notice()?.textContent).toBe('');
});

test('the rest is kept when it is asked for', async () => {
  state = { whole: false, restBytes: 600_000 };
  open();
  await soon(() => expect(button()?.textContent).toBe('Keep search and files, too (600 kB)'));
  button()?.click();
  await said('Available offline');
  expect(told).toContain('rest');
});

test('a new edition on a metered line is fetched when the reader gives leave', async () => {
  const asked = { version: 'new', bytes: 45_000 };
  notes['http://localhost:3000/room/sw.js?asked'] = JSON.stringify(asked);
  registration.update.mockImplementation(() => {
    delete notes['http://localhost:3000/room/sw.js?asked'];
    registration.waiting = worker();
  });
  open();
  await soon(() => expect(button()?.textContent).toBe('Fetch it (45 kB)'));
  button()?.click();
  await soon(() => expect(button()?.textContent).toBe('Open the new edition'));
  expect(notes['http://localhost:3000/room/sw.js?leave']).toBe('"new"');
});

test('a new edition is announced when it has come, and opened in this window when the reader asks', async () => {
  const installing = new EventTarget();
  open();
  await soon(() => expect(notice()?.querySelector('[role=status]')).not.toBeNull());
  registration.installing = installing;
  registration.dispatchEvent(new Event('updatefound'));
  registration.waiting = worker();
  installing.dispatchEvent(new Event('statechange'));
  await soon(() => expect(button()?.textContent).toBe('Open the new edition'));
  button()?.click();
  await soon(() => expect(told).toContain('open'));
  expect(location.reload).not.toHaveBeenCalled();
  serviceWorker.dispatchEvent(new Event('controllerchange'));
  expect(location.reload).toHaveBeenCalledOnce();
});

test('a window whose edition was left behind by another one can follow', async () => {
  open();
  await said('Available offline');
  serviceWorker.dispatchEvent(new Event('controllerchange'));
  await soon(() => expect(button()?.textContent).toBe('Open the new edition'));
  button()?.click();
  await soon(() => expect(location.reload).toHaveBeenCalledOnce());
});

const waits = 'A new edition is ready; it opens when you next start the site';

test('a new edition is not offered where something is filled in', async () => {
  registration.waiting = worker();
  open();
  await soon(() => expect(button()).toBeDefined());
  document.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }));
  await said(waits);
});

test('a new edition is not offered while a session is open in any tab', async () => {
  registration.waiting = worker();
  held = [{ name: 'session /room/' }];
  open();
  await said(waits);
  held = [{ name: 'session /elsewhere/' }];
  document.dispatchEvent(new Event('io-session-changed'));
  await soon(() => expect(button()).toBeDefined());
  // It began in the other tab while the button stood here.
  held = [{ name: 'session /room/' }];
  button()?.click();
  await said(waits);
  expect(told).not.toContain('open');
});

test('where the browser refuses, nothing is said', async () => {
  serviceWorker.register.mockRejectedValue(new Error('insecure'));
  open();
  await soon(() => expect(serviceWorker.register).toHaveBeenCalled());
  expect(notice()?.textContent).toBe('');
});

test('while the site is being worked on, nothing is kept', () => {
  vi.stubEnv('PROD', false);
  open();
  expect(serviceWorker.register).not.toHaveBeenCalled();
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/offline/element.ts';
import { mount, soon } from '../mount.ts';

const notice = () => document.querySelector('io-offline');
const register = vi.fn();

beforeEach(() => {
  vi.stubEnv('PROD', true);
  vi.stubGlobal('navigator', { serviceWorker: { register } });
  vi.stubGlobal('requestIdleCallback', (action: () => void) => action());
  document.documentElement.dataset['base'] = '/room/';
});
afterEach(() => {
  vi.unstubAllEnvs();
  register.mockReset();
});

test('the site is kept for its own folder, and a copy that is there is told without being announced', async () => {
  register.mockResolvedValue(Object.assign(new EventTarget(), { active: {}, waiting: null }));
  mount('<io-offline></io-offline>');
  await soon(() => expect(notice()?.textContent).toBe('Available offline'));
  expect(register).toHaveBeenCalledExactlyOnceWith('/room/sw.js', { scope: '/room/' });
});

test('a new edition is announced when it has come', async () => {
  const installing = new EventTarget();
  const registration = Object.assign(new EventTarget(), {
    active: null as object | null,
    waiting: null as object | null,
    installing: null as EventTarget | null,
  });
  register.mockResolvedValue(registration);
  mount('<io-offline></io-offline>');
  await soon(() => expect(notice()?.getAttribute('role')).toBe('status'));
  expect(notice()?.textContent).toBe('');
  registration.installing = installing;
  registration.dispatchEvent(new Event('updatefound'));
  Object.assign(registration, { active: {}, waiting: {} });
  installing.dispatchEvent(new Event('statechange'));
  expect(notice()?.textContent).toContain('A new edition is ready');
});

test('where the browser refuses, nothing is said', async () => {
  register.mockRejectedValue(new Error('insecure'));
  mount('<io-offline></io-offline>');
  await soon(() => expect(register).toHaveBeenCalled());
  expect(notice()?.outerHTML).toBe('<io-offline></io-offline>');
});

test('while the site is being worked on, nothing is kept', () => {
  vi.stubEnv('PROD', false);
  mount('<io-offline></io-offline>');
  expect(register).not.toHaveBeenCalled();
});

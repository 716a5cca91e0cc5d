// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/theme/element.ts';
import { mount } from '../mount.ts';

const HTML = `<io-theme hidden><select>
  <option value="system">System</option><option value="light">Light</option><option value="dark">Dark</option>
</select></io-theme>`;
const root = document.documentElement;
const select = () => document.querySelector('select') as HTMLSelectElement;

function choose(value: string): void {
  select().value = value;
  select().dispatchEvent(new Event('change'));
}

beforeEach(() => {
  localStorage.clear();
  delete root.dataset['theme'];
});

test('the choice comes into view, shows what holds, and stays on the device', () => {
  root.dataset['theme'] = 'dark';
  mount(HTML);
  expect(document.querySelector<HTMLElement>('io-theme')?.hidden).toBe(false);
  expect(select().value).toBe('dark');
  choose('light');
  expect([root.dataset['theme'], localStorage.getItem('theme')]).toEqual(['light', 'light']);
  choose('system');
  expect([root.dataset['theme'], localStorage.getItem('theme')]).toEqual([undefined, null]);
});

test('a choice in another tab is followed; what other things store is not', () => {
  mount(HTML);
  window.dispatchEvent(new StorageEvent('storage', { key: 'theme', newValue: 'dark' }));
  expect([select().value, root.dataset['theme']]).toEqual(['dark', 'dark']);
  window.dispatchEvent(new StorageEvent('storage', { key: 'other', newValue: 'light' }));
  expect(root.dataset['theme']).toBe('dark');
  window.dispatchEvent(new StorageEvent('storage', { key: 'theme', newValue: null }));
  expect(root.dataset['theme']).toBeUndefined();
});

test('where storage is blocked, the choice holds for the page', () => {
  vi.stubGlobal('localStorage', {
    setItem() {
      throw new Error('blocked');
    },
    clear() {},
  });
  mount(HTML);
  choose('dark');
  expect(root.dataset['theme']).toBe('dark');
  vi.unstubAllGlobals();
});

test('without its list of themes it stays hidden and says what it misses', () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  mount('<io-theme hidden></io-theme>');
  expect(said).toHaveBeenCalledExactlyOnceWith('<io-theme> misses select in its markup.');
  expect(document.querySelector<HTMLElement>('io-theme')?.hidden).toBe(true);
});

test('every list of themes on the page shows the choice made in one of them', () => {
  mount(HTML + HTML);
  choose('dark');
  const shown = [...document.querySelectorAll('select')].map(({ value }) => value);
  expect(shown).toEqual(['dark', 'dark']);
});

test('a page whose scripts come is not kept apart from its site', () => {
  root.dataset['apart'] = '';
  mount(HTML);
  expect(root.dataset['apart']).toBeUndefined();
});

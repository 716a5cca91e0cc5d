// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/enlarge/element.ts';
import { mount } from '../mount.ts';

const said = vi.spyOn(console, 'error').mockReturnValue();
const DIALOG = `<io-enlarge><dialog><h2>Figure</h2><div data-stage></div>
  <button data-key="+">+</button><button data-key="0">Show all</button><output>100%</output></dialog></io-enlarge>`;
const FIGURE = `<figure data-enlarge data-search-title="Figure D1">
  <svg viewBox="0 0 200 100" width="200" height="100"><title>Heat</title><path id="p"/><use href="#p"/></svg>
  <button data-enlarge-open hidden>Enlarge</button></figure>`;
const opener = () => document.querySelector<HTMLElement>('[data-enlarge-open]') as HTMLElement;
const dialog = () => document.querySelector('dialog') as HTMLDialogElement;
const enlarged = () => document.querySelector('[data-stage] svg');
const view = () => enlarged()?.getAttribute('viewBox');

beforeEach(() => {
  said.mockClear();
  // No layout here: a drawing says its box as it is written.
  Object.defineProperty(SVGSVGElement.prototype, 'viewBox', {
    configurable: true,
    get(this: SVGSVGElement) {
      const [x = 0, y = 0, width = 0, height = 0] = (this.getAttribute('viewBox') ?? '')
        .split(' ')
        .map(Number);
      return { baseVal: { x, y, width, height } };
    },
  });
});

test('a figure opens large, whole, under its name, and without ids that are on the page already', () => {
  mount(FIGURE + DIALOG);
  expect(opener().hidden).toBe(false);
  opener().click();
  expect(dialog().open).toBe(true);
  expect(dialog().querySelector('h2')?.textContent).toBe('Figure D1');
  expect(view()).toBe('0 0 200 100');
  expect(enlarged()?.hasAttribute('width')).toBe(false);
  expect(document.querySelectorAll('#p')).toHaveLength(1);
  expect(enlarged()?.querySelector('use')?.getAttribute('href')).toBe('#enlarged-p');
});

test('keys and buttons zoom it, and the share is said', () => {
  mount(FIGURE + DIALOG);
  opener().click();
  const key = new KeyboardEvent('keydown', { key: '+', bubbles: true, cancelable: true });
  dialog().dispatchEvent(key);
  expect(key.defaultPrevented).toBe(true);
  expect(view()).not.toBe('0 0 200 100');
  const zoom = Number.parseInt(document.querySelector('output')?.textContent ?? '', 10);
  expect(zoom).toBeGreaterThan(100);
  document.querySelector<HTMLElement>('[data-key="0"]')?.click();
  expect(view()).toBe('0 0 200 100');
  const other = new KeyboardEvent('keydown', { key: '+', ctrlKey: true, cancelable: true });
  dialog().dispatchEvent(other);
  expect(other.defaultPrevented).toBe(false);
});

test('closing empties it and gives the focus back', () => {
  mount(FIGURE + DIALOG);
  opener().click();
  dialog().close();
  dialog().dispatchEvent(new Event('close'));
  expect(enlarged()).toBeNull();
  expect(document.activeElement).toBe(opener());
});

test('without its dialog it says what it misses, and offers nothing that would not work', () => {
  mount(`${FIGURE}<io-enlarge></io-enlarge>`);
  expect(said).toHaveBeenCalledExactlyOnceWith(
    '<io-enlarge> misses dialog, [data-stage] in its markup.',
  );
  expect(opener().hidden).toBe(true);
});

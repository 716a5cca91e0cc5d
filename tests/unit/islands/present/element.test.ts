// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/present/element.ts';
import { mount, soon } from '../mount.ts';

const said = vi.spyOn(console, 'error').mockReturnValue();
const DIALOG = `<io-present><dialog><h2>Figure</h2><button data-do="close">Close</button>
  <section data-stage></section><footer><p data-said></p><fieldset class="go" hidden>
  <button data-do="previous">←</button><span data-count></span><button data-do="next">→</button></fieldset>
  <span data-address></span></footer></dialog></io-present>`;
const FIGURE = `<figure id="fig-heat" data-present data-search-title="Figure 1. Heat">
  <section class="figure-scroll" tabindex="0" aria-label="Diagram">
  <svg viewBox="0 0 200 100" width="200" height="100"><title>Heat</title>
  <g data-node="heat" data-later><rect/><text>Heat</text></g><g data-node="cell"><text>Cell</text></g>
  <path id="p"/><use href="#p"/></svg></section>
  <script type="application/json" data-walk>[{"node":"heat","how":""},{"node":"cell","how":"from Heat (kills)"}]</script>
  <figcaption><p><b class="number">Figure 1</b> <b>Heat.</b> It kills.</p>
  <button data-present-open hidden>Present</button></figcaption></figure>
  <figure id="table-plain" data-present><figcaption>Words</figcaption><table><tbody><tr><td>1</td></tr></tbody></table>
  <button data-present-open hidden>Present</button></figure>`;
const openers = () => [...document.querySelectorAll<HTMLElement>('[data-present-open]')];
const dialog = () => document.querySelector('dialog') as HTMLDialogElement;
const stage = (selector: string) => document.querySelector(`[data-stage] ${selector}`);
const text = (selector: string) => document.querySelector(selector)?.textContent;
const press = (key: string) =>
  dialog().dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));

beforeEach(() => {
  said.mockClear();
  history.replaceState(null, '', '/heat/');
  // There is no layout here: a drawing says its box as it is written.
  Object.defineProperty(SVGSVGElement.prototype, 'viewBox', {
    configurable: true,
    get: () => ({ baseVal: { x: 0, y: 0, width: 200, height: 100 } }),
  });
  Element.prototype.scrollIntoView = () => {};
  Element.prototype.scrollTo = () => {};
});

async function present(n: number): Promise<void> {
  openers()[n]?.click();
  await soon(() => expect(dialog().open).toBe(true));
}

test('a figure stands alone under its name with its words, whole, without a second of its ids', async () => {
  mount(FIGURE + DIALOG);
  expect(openers().every(({ hidden }) => !hidden)).toBe(true);
  await present(0);
  expect(text('dialog h2')).toBe('Figure 1. Heat');
  expect(text('[data-stage] .caption')).toBe('It kills.');
  expect(text('[data-address]')).toMatch(/\/heat\/#fig-heat$/);
  expect(document.querySelectorAll('#p')).toHaveLength(1);
  expect(stage('use')?.getAttribute('href')).toBe('#presented-p');
  expect(stage(':is([data-later], figcaption, button, [tabindex], a[href])')).toBeNull();
});

test('the address names it; closing gives address and focus back', async () => {
  const back = vi.spyOn(history, 'back').mockReturnValue();
  mount(FIGURE + DIALOG);
  await present(0);
  expect(location.search).toBe('?present=fig-heat');
  dialog().close();
  dialog().dispatchEvent(new Event('close'));
  expect(back).toHaveBeenCalledOnce();
  expect(stage('*')).toBeNull();
  expect(document.activeElement).toBe(openers()[0]);
});

test('arrows and a presenter’s remote go through its steps, and the address keeps the place', async () => {
  mount(FIGURE + DIALOG);
  await present(0);
  expect(text('[data-count]')).toBe('All 2');
  press('ArrowRight');
  expect(text('[data-said]')).toBe('1 of 2. Heat. The diagram begins here.');
  expect(stage('[data-later]')?.getAttribute('data-node')).toBe('cell');
  expect(location.search).toBe('?present=fig-heat&step=1');
  press('PageDown');
  expect(text('[data-said]')).toBe('2 of 2. Cell. From Heat (kills).');
  expect(stage('[data-later]')).toBeNull();
  press('End');
  expect(text('[data-count]')).toBe('All 2');
  expect(location.search).toBe('?present=fig-heat');
});

test('what has no steps is left to the keys of the browser', async () => {
  mount(FIGURE + DIALOG);
  await present(1);
  expect(document.querySelector<HTMLElement>('.go')?.hidden).toBe(true);
  expect(stage('td')?.textContent).toBe('1');
  const key = new KeyboardEvent('keydown', { key: 'ArrowRight', cancelable: true });
  dialog().dispatchEvent(key);
  expect(key.defaultPrevented).toBe(false);
});

test('an address opens a figure at its step, and one of nothing opens nothing', async () => {
  history.replaceState(null, '', '/heat/?present=fig-heat&step=2');
  mount(FIGURE + DIALOG);
  await soon(() => expect(text('[data-said]')).toBe('2 of 2. Cell. From Heat (kills).'));
  history.replaceState(null, '', '/heat/');
  dispatchEvent(new PopStateEvent('popstate'));
  await soon(() => expect(dialog().open).toBe(false));
  history.replaceState(null, '', '/heat/?present=fig-none');
  dispatchEvent(new PopStateEvent('popstate'));
  await soon(() => expect(dialog().open).toBe(false));
});

test('without its window it says what it misses, and offers nothing that would not work', () => {
  mount(`${FIGURE}<io-present></io-present>`);
  expect(said).toHaveBeenCalledExactlyOnceWith(
    '<io-present> misses dialog, [data-stage] in its markup.',
  );
  expect(openers().every(({ hidden }) => hidden)).toBe(true);
});

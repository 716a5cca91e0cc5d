// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/steps/element.ts';
import { CODE_MISSING } from '../../../../src/lib/load-code.ts';
import { mount, soon } from '../mount.ts';

const SWITCHES = '../../../../src/islands/steps/switches.ts';

beforeEach(() => vi.stubGlobal('scrollBy', () => {}));

/** A figure in layers, with or without things that can be given or not. */
function figure(more = ''): void {
  mount(`
    <figure data-text="/mechanism/">
      <svg><g data-step="1"></g><g data-step="2" data-part="ctla4"></g><g data-step="3"></g></svg>
      ${more}
      <figcaption>A mechanism</figcaption>
      <ol class="steps"><li>Heat <b>kills</b>.</li><li>Antigens.</li><li>Priming.</li></ol>
    </figure>
    <io-steps></io-steps>`);
}
const CASE = `
  <figure>
    <figcaption>A case</figcaption>
    <ol class="case">
      <li><span class="when">Day 0</span><div class="what"><p>Scan</p><p>A mass</p></div></li>
      <li><span class="when">Week 6</span><div class="what"><p>Ablation</p></div></li>
    </ol>
  </figure>
  <io-steps></io-steps>`;

const press = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
const hidden = () =>
  [...document.querySelectorAll<HTMLElement>('[data-step]')].map((layer) =>
    layer.hasAttribute('data-hidden'),
  );
const status = () => document.querySelector('[role=status]');

test('a figure in layers is whole at first, then grows step by step and says each', () => {
  figure();
  expect(hidden()).toEqual([false, false, false]);
  press('Next');
  expect(hidden()).toEqual([false, true, true]);
  expect(status()?.innerHTML).toBe('1 of 3. Heat <b>kills</b>.');
  press('Next');
  expect(hidden()).toEqual([false, false, true]);
  expect(document.querySelector('[aria-current=step]')?.textContent).toBe('Antigens.');
  press('Previous');
  expect(hidden()).toEqual([false, true, true]);
  press('Show all');
  expect(hidden()).toEqual([false, false, false]);
  expect(document.querySelector('[aria-current]')).toBeNull();
});

test('the slider leads to any step', () => {
  figure();
  const slider = document.querySelector<HTMLInputElement>('[type=range]');
  if (!slider) throw new Error('no slider');
  slider.value = '2';
  slider.dispatchEvent(new Event('input'));
  expect(hidden()).toEqual([false, false, true]);
  expect(slider.getAttribute('aria-valuetext')).toBe('Step 2 of 3');
});

test('a case shows its times one after the other; what happened is read out behind the time', () => {
  mount(CASE);
  press('Next');
  expect(status()?.textContent).toBe('1 of 2. Day 0. Scan. A mass');
  expect(status()?.querySelector('.visually-hidden')?.textContent).toBe('Scan. A mass');
  const times = [...document.querySelectorAll('li')];
  expect(times.map((time) => time.hasAttribute('data-hidden'))).toEqual([false, true]);
});

test('a figure without steps is left as it is', () => {
  mount('<figure><ol class="steps"><li>One</li></ol></figure><io-steps></io-steps>');
  expect(document.querySelector('button')).toBeNull();
});

const GIVEN = `
  <fieldset class="given" hidden>
    <input type="checkbox" value="ablation" checked><input type="checkbox" value="ctla-4" checked>
  </fieldset>`;

/** Takes away what is given second. */
function change(): void {
  const box = document.querySelectorAll<HTMLInputElement>('.given input')[1];
  if (!box) throw new Error('nothing is given');
  box.checked = false;
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

test('what is given can be changed: the drawing and the words follow', async () => {
  figure(GIVEN);
  expect(document.querySelector<HTMLElement>('.given')?.hidden).toBe(false);
  change();
  await soon(() => expect(status()?.textContent).not.toBe(''));
  expect(document.querySelectorAll('.situation li').length).toBeGreaterThan(0);
  for (const link of document.querySelectorAll('.situation li > a:last-child'))
    expect(link.getAttribute('href')).toMatch(/^\/mechanism\/#/);
  press('Next');
  expect(document.querySelectorAll('.situation li')).toHaveLength(0);
  expect(document.querySelectorAll('.given input:not(:checked)')).toHaveLength(0);
});

test('where the words of a situation cannot be fetched, that is said in their place', async () => {
  vi.resetModules();
  vi.doMock(SWITCHES, () => {
    throw new Error('gone');
  });
  figure(GIVEN);
  change();
  await soon(() => expect(status()?.textContent).toBe(CODE_MISSING));
  vi.doUnmock(SWITCHES);
});

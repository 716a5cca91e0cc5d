// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/steps/element.ts';
import { mount } from '../mount.ts';

beforeEach(() => {
  vi.stubGlobal('scrollBy', () => {});
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => draw());
});

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
const status = () => document.querySelector('[aria-live]');

test('the slider leads to any time of a case', () => {
  mount(CASE);
  const slider = document.querySelector<HTMLInputElement>('[type=range]');
  if (!slider) throw new Error('no slider');
  slider.value = '2';
  slider.dispatchEvent(new Event('input'));
  expect(document.querySelector('[aria-current=step]')?.textContent).toContain('Week 6');
  expect(slider.getAttribute('aria-valuetext')).toBe('Step 2 of 2');
  press('Show all');
  expect(document.querySelector('[aria-current], [data-hidden]')).toBeNull();
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
  mount('<figure><ol class="case"><li>One</li></ol></figure><io-steps></io-steps>');
  expect(document.querySelector('button')).toBeNull();
});

/** A drawing that ends at 300, its three steps of 100 each, scrolled so far down. */
function follow(scrolled: number, position = 'sticky'): void {
  mount(`
    <figure><div class="drawn-steps">
      <div class="panels" style="position: ${position}"><svg>
        <g data-step="1"></g><g data-step="2"></g><g data-step="3"></g></svg></div>
      <ol class="steps"><li>Heat.</li><li>Antigens.</li><li><a href="#priming">Priming.</a></li></ol>
    </div></figure>`);
  const place = (element: Element | null, top: number, bottom: number) =>
    Object.assign(element ?? {}, { getBoundingClientRect: () => ({ top, bottom }) });
  place(document.querySelector('.panels'), 0, 300);
  for (const [i, step] of [...document.querySelectorAll('li')].entries())
    place(step, 600 + 100 * i - scrolled, 700 + 100 * i - scrolled);
  vi.stubGlobal('innerHeight', 800);
  document.body.append(document.createElement('io-steps'));
}
const later = () => [...document.querySelectorAll('[data-later]')].length;

test('a drawing that stays in sight shows what its reader has come to; the rest is faint', () => {
  follow(0);
  expect(later()).toBe(0);
  follow(120);
  expect(later()).toBe(2);
  expect(document.querySelector('[data-now]')?.textContent).toBe('Heat.');
  follow(220);
  expect(later()).toBe(1);
  follow(420);
  expect(later()).toBe(0);
});

test('a drawing that scrolls away with its steps is shown whole', () => {
  follow(120, 'static');
  expect(later()).toBe(0);
});

test('a step that gets the focus is the one that is shown', () => {
  follow(120);
  document.querySelector<HTMLElement>('li a')?.focus();
  expect(document.querySelector('[data-now]')?.textContent).toBe('Priming.');
  expect(later()).toBe(0);
});

// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/glossary-filter/element.ts';
import { mount } from '../mount.ts';

const HTML = `<io-glossary-filter><search hidden><label>Filter <input type="search"></label><p role="status"></p></search></io-glossary-filter>
<details class="letter"><summary>A</summary><div class="entry" id="anergy" data-names="anergy"></div><div class="entry" id="abscopal-effect" data-names="abscopal effect; abscopal response"></div></details>
<details class="letter"><summary>P</summary><div class="entry" id="pd-1" data-names="programmed cell death protein 1 (PD-1)"></div></details>`;

function type(words: string): void {
  const field = document.querySelector('input');
  if (!field) throw new Error('no field');
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
const entries = () =>
  [...document.querySelectorAll<HTMLElement>('.entry:not([hidden])')].map(({ id }) => id);
const open = () => [...document.querySelectorAll('details')].map(({ open }) => open);
const status = () => document.querySelector('[role=status]')?.textContent;

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
  history.replaceState(null, '', '/glossary/');
  mount(HTML);
});

test('the field appears with its script, and the letters stay folded', () => {
  expect(document.querySelector('search')?.hasAttribute('hidden')).toBe(false);
  expect(open()).toEqual([false, false]);
});

test('words leave the terms that have them in a name, in an open letter, and say how many', () => {
  type(' Abscopal  RESP');
  expect(entries()).toEqual(['abscopal-effect']);
  expect(open()).toEqual([true, false]);
  expect(document.querySelectorAll('details')[1]?.hidden).toBe(true);
  expect(status()).toBe('1 of 3 terms');
});

test('an empty field brings all terms back, folded', () => {
  type('pd-1');
  type('');
  expect(entries()).toHaveLength(3);
  expect(open()).toEqual([false, false]);
  expect(status()).toBe('3 terms');
});

test('words of no term leave none', () => {
  type('zzz');
  expect([entries(), status()]).toEqual([[], '0 of 3 terms']);
});

test('a link into a folded letter opens it', () => {
  history.replaceState(null, '', '#pd-1');
  dispatchEvent(new Event('hashchange'));
  expect(open()).toEqual([false, true]);
});

test('a term is found by its name as a translation of the page has it', () => {
  document
    .querySelector('#anergy')
    ?.insertAdjacentHTML('beforeend', '<dt><font>Anergie</font></dt>');
  type('anergie');
  expect(entries()).toEqual(['anergy']);
});

test('a fragment that cannot be decoded leads nowhere, and is no fault', () => {
  const faults = vi.fn();
  addEventListener('error', faults);
  history.replaceState(null, '', '#%E0%A4%A');
  dispatchEvent(new Event('hashchange'));
  removeEventListener('error', faults);
  expect(faults).not.toHaveBeenCalled();
  expect(open()).toEqual([false, false]);
});

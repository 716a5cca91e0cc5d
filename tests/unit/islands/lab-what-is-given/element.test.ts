// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import '../../../../src/islands/lab-what-is-given/element.ts';
import { mount } from '../mount.ts';

const HTML = `
  <io-lab-what-is-given data-text="/mechanism/">
    <fieldset class="given">
      ${['ablation', 'pd-1', 'pd-l1', 'ctla-4'].map((name) => `<input type="checkbox" value="${name}" checked>`).join('')}
    </fieldset>
    <svg><g data-part="drug"></g><g data-part="ablation"></g><text data-extra="no-drug" display="none"></text></svg>
    <p class="said"></p><div class="situation"></div>
  </io-lab-what-is-given>`;
const said = () => document.querySelector('.said')?.textContent;
const off = () =>
  [...document.querySelectorAll<SVGElement>('[data-off]')].map((part) => part.dataset['part']);
function give(...names: string[]): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.given input')];
  for (const box of boxes) box.checked = names.includes(box.value);
  boxes[0]?.dispatchEvent(new Event('change', { bubbles: true }));
}

beforeEach(() => history.replaceState(null, '', '/labs/what-is-given/'));

test('what is taken away leaves the drawing, and the words say what the review reports then', () => {
  mount(HTML);
  expect(off()).toEqual([]);
  give('ablation');
  expect(said()).toBe('Ablation alone: a response that usually fades');
  expect(off()).toEqual(['drug']);
  expect(document.querySelector('[data-extra]')?.getAttribute('display')).toBe('inline');
  for (const link of document.querySelectorAll('.situation li > a:last-child'))
    expect(link.getAttribute('href')).toMatch(/^\/mechanism\/#/);
});

test('the address keeps the choice, and one with a choice shows it', () => {
  mount(HTML);
  give('ablation', 'pd-1');
  expect(location.search).toBe('?given=ablation,pd-1');
  give('ablation', 'pd-1', 'pd-l1', 'ctla-4');
  expect(location.search).toBe('');
  history.replaceState(null, '', '?given=pd-1,nothing');
  mount(HTML);
  expect(document.querySelectorAll('.given input:checked')).toHaveLength(1);
  expect(said()).toMatch(/^Anti-PD-1 without ablation/);
  history.replaceState(null, '', '?given=');
  mount(HTML);
  expect(said()).toBe('Nothing given: the tumor is shielded');
});

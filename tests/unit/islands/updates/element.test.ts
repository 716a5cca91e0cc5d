// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/updates/element.ts';
import { mount } from '../mount.ts';

const note = (id: string, topic: string, kind: string, year: string, rank: number) =>
  `<article class="update" id="${id}" data-topic="${topic}" data-kind="${kind}" data-trial="other"
    data-about="claim-a claim-${id}" data-year="${year}" data-rank="${rank}">Note ${id}</article>`;
const HTML = `<io-updates>
  <input type="radio" name="order" value="topic" checked><input type="radio" name="order" value="date">
  <select name="topic"><option value="">All</option><option value="ici">ICI</option><option value="breast">Breast</option></select>
  <input name="q"><button data-reset>Show all</button><button data-copy>Copy</button><p data-status></p>
  <section><h2 id="ici-head">ICI</h2>${note('one', 'ici', 'paper', '2023', 2)}${note('two', 'ici', 'paper', '', 3)}</section>
  <section><h2 id="breast-head">Breast</h2>${note('three', 'breast', 'paper', '2025', 1)}</section>
  <div data-years></div></io-updates>`;

const status = () => document.querySelector('[data-status]')?.textContent;
/** The parts that are shown, each with its notes. */
const parts = () =>
  [...document.querySelectorAll<HTMLElement>('section')]
    .filter(({ hidden }) => !hidden)
    .map((part) => [
      part.querySelector('h2')?.textContent,
      ...[...part.querySelectorAll<HTMLElement>('.update:not([hidden])')].map(({ id }) => id),
    ]);

function open(address: string): void {
  history.replaceState(null, '', `/since/${address}`);
  mount(HTML);
}

function order(value: string): void {
  for (const radio of document.querySelectorAll<HTMLInputElement>('[name=order]'))
    radio.checked = radio.value === value;
  document.querySelector('[name=order]')?.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

test('notes stand by topic, and by date under their years, newest first, as the reader wants', () => {
  open('');
  expect(status()).toBe('All 3 notes, by topic.');
  order('date');
  expect(parts()).toEqual([
    ['2025', 'three'],
    ['2023', 'one'],
    ['No date', 'two'],
  ]);
  expect([status(), location.search]).toEqual(['All 3 notes, newest first.', '?order=date']);
  order('topic');
  expect(parts()).toEqual([
    ['ICI', 'one', 'two'],
    ['Breast', 'three'],
  ]);
});

test('a choice in the address narrows the notes, and showing all keeps their order', () => {
  open('?order=date&topic=ici&about=claim-one');
  expect(parts()).toEqual([['2023', 'one']]);
  expect(document.querySelector<HTMLSelectElement>('[name=topic]')?.value).toBe('ici');
  document.querySelector<HTMLElement>('[data-reset]')?.click();
  expect(parts()).toHaveLength(3);
  expect(location.search).toBe('?order=date');
});

test('an address that leads to a note or a topic shows it, even when its own choice leaves it out', () => {
  open('?order=date&topic=ici#three');
  expect(parts()).toContainEqual(['2025', 'three']);
  open('?order=date#breast-head');
  expect(parts()).toContainEqual(['Breast', 'three']);
  expect(Element.prototype.scrollIntoView).toHaveBeenCalledTimes(2);
});

test('the back button brings back what the address said before', () => {
  open('?topic=ici');
  history.replaceState(null, '', '/since/?topic=breast');
  dispatchEvent(new PopStateEvent('popstate'));
  expect(parts()).toEqual([['Breast', 'three']]);
});

test('without notes it says that none fits', () => {
  history.replaceState(null, '', '/since/');
  mount('<io-updates><p data-status></p></io-updates>');
  expect(status()).toBe('No note fits. Widen the selection, or show all.');
});

test('words are found as a translation of the page has them', () => {
  open('');
  const one = document.querySelector('#one');
  if (one) one.innerHTML = '<font>Bericht eins</font>';
  const field = document.querySelector<HTMLInputElement>('[name=q]');
  field?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  if (field) field.value = 'bericht';
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  expect(parts()).toEqual([['ICI', 'one']]);
});

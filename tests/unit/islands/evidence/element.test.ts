// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/evidence/element.ts';
import type { RecordData } from '../../../../src/islands/evidence/record-data.ts';
import { joinRecords } from '../../../../src/islands/evidence/table-records.ts';
import { mount, soon } from '../mount.ts';

const result = (id: string, value: string) => `
  <tr id="${id}"><th>
    ${id} <span class="group">all</span> <a href="#${id}"></a></th><td class="result"><span data-result>${value}</span></td></tr>`;
const told = (outcome: string, comparator: string) => ({ outcome, comparator });
const RECORDS = [
  {
    ...{ topic: 'ici', design: 'trial', n: 20 },
    results: [told('survival', 'yes'), told('harms', 'no')],
  },
  {
    ...{ topic: 'breast', design: 'registry-analysis', n: 300 },
    results: [told('survival', 'no')],
  },
  { topic: 'breast', design: 'trial', results: [told('harms', 'no')] },
];
const page = (records: unknown) => `<io-evidence>
  <select name="topic"><option value="">All</option><option value="ici">ICI</option><option value="breast">Breast</option></select>
  <select name="comparator"><option value="">All</option><option value="yes">Same study</option><option value="no">None</option></select>
  <select name="sort"><option value="section">Review</option><option value="n">Most patients</option></select>
  <input name="q"><input type="checkbox" name="predict" value="1">
  <button data-reset>Show all</button><button data-copy>Copy</button>
  <button data-reveal-all hidden>Reveal all</button><p data-status></p>
  <table>
    <tbody id="small">
      <tr><th>Small study <details data-result>Concludes much</details></th></tr>
      ${result('small-one', '11 months')}${result('small-two', '9 of 20')}
    </tbody>
    <tbody id="large">
      <tr><th>Large study</th></tr>${result('large-one', '93%')}
    </tbody>
    <tbody id="unsized">
      <tr><th>Study without a size</th></tr>${result('unsized-one', '2%')}
    </tbody>
  </table><script type="application/json">${JSON.stringify(records)}</script></io-evidence>`;

const status = () => document.querySelector('[data-status]')?.textContent;
const order = () => [...document.querySelectorAll('tbody')].map(({ id }) => id);
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('tr[id]')]
    .filter(({ hidden }) => !hidden)
    .map(({ id }) => id);
const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
const hiddenResults = () =>
  [...document.querySelectorAll<HTMLElement>('[data-result]')].filter(({ hidden }) => hidden)
    .length;

function open(address: string): void {
  history.replaceState(null, '', `/evidence/${address}`);
  mount(page(RECORDS));
}

/** Sets a field as the reader does. */
function set(name: string, value: string | boolean): void {
  const field = document.querySelector<HTMLInputElement>(`[name=${name}]`);
  if (!field) throw new Error(`no field ${name}`);
  if (typeof value === 'boolean') field.checked = value;
  else field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

test('a choice hides the other results, counts what is left and stays in the address', () => {
  open('');
  expect(status()).toBe('All 4 results in 3 records.');
  set('topic', 'breast');
  expect(shown()).toEqual(['large-one', 'unsized-one']);
  expect(document.querySelector<HTMLElement>('#small')?.hidden).toBe(true);
  expect(status()).toBe('2 of 4 results, in 2 of 3 records.');
  expect(location.search).toBe('?topic=breast');
  press('[data-reset]');
  expect([shown().length, location.search]).toEqual([4, '']);
  expect(document.querySelector<HTMLSelectElement>('[name=topic]')?.value).toBe('');
});

test('results are chosen by how they were compared', () => {
  open('?comparator=yes');
  expect(shown()).toEqual(['small-one']);
  set('comparator', 'no');
  expect(shown()).toEqual(['small-two', 'large-one', 'unsized-one']);
});

test('the address is read at the start: order, words and fields are as it says', () => {
  open('?sort=n&q=study');
  expect(order()).toEqual(['large', 'small', 'unsized']);
  expect(document.querySelector<HTMLInputElement>('[name=q]')?.value).toBe('study');
  expect(shown()).toHaveLength(4);
});

test('for prediction every result is hidden, in the words as well, and revealed one by one', () => {
  open('');
  set('q', 'months');
  expect(shown()).toEqual(['small-one']);
  set('predict', true);
  expect(shown()).toEqual([]);
  set('q', '');
  expect(hiddenResults()).toBe(5);
  press('#small-one .reveal');
  expect(status()).toBe('small-one, all: 11 months. 1 of 4 revealed.');
  expect(document.activeElement?.textContent).toBe('11 months');
  // What a record concludes stays hidden until all its results are known.
  expect(hiddenResults()).toBe(4);
  press('#small-two .reveal');
  expect(hiddenResults()).toBe(2);
  press('[data-reveal-all]');
  expect([hiddenResults(), status()]).toEqual([0, '4 results revealed.']);
  set('predict', false);
  expect(document.querySelector('.reveal')).toBeNull();
});

test('an address that leads to a result shows it, even when its own choice leaves it out', () => {
  open('?topic=ici&predict=1#large-one');
  expect(shown()).toContain('large-one');
  expect([location.search, location.hash]).toEqual(['?predict=1', '#large-one']);
  expect(Element.prototype.scrollIntoView).toHaveBeenCalled();
});

test('the link to a selection is copied, and where that is forbidden the page says so', async () => {
  const writeText = vi.fn(async (_: string) => {});
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  open('?topic=breast');
  press('[data-copy]');
  await soon(() => expect(status()).toBe('Link to this selection copied.'));
  expect(writeText.mock.calls[0]?.[0]).toMatch(/\/evidence\/\?topic=breast$/);
  writeText.mockRejectedValue(new Error('no'));
  press('[data-copy]');
  await soon(() => expect(status()).toContain('Copying is not allowed here'));
});

test('without its data the table stays as it is, and the console says what is missing', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  history.replaceState(null, '', '/evidence/?topic=breast');
  mount(page(RECORDS).replace(/<script.*<\/script>/, ''));
  expect(shown()).toHaveLength(4);
  expect(error).toHaveBeenCalledWith(expect.stringContaining('<io-evidence> misses its data'));
});

test.each([
  ['The table has 3 records, its data 2.', RECORDS.slice(1)],
  ['The record small has 2 results, its data 1.', [RECORDS[2], RECORDS[1], RECORDS[2]]],
])('data of another table is refused: %s', (sentence, records) => {
  const bodies = () => [...document.querySelectorAll('tbody')];
  open('');
  expect(() => joinRecords(bodies(), records as RecordData[])).toThrow(sentence);
});

test('words are found as a translation of the page has them, and still as they were', () => {
  open('');
  const head = document.querySelector('#large th');
  if (head) head.innerHTML = '<font>Große Studie</font>';
  const field = document.querySelector<HTMLInputElement>('[name=q]');
  field?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  set('q', 'große');
  expect(shown()).toEqual(['large-one']);
  set('q', 'large study');
  expect(shown()).toEqual(['large-one']);
});

test('a button in the place of a result is no word of it', () => {
  open('?predict=1');
  const field = document.querySelector<HTMLInputElement>('[name=q]');
  field?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  set('q', 'reveal');
  expect(shown()).toEqual([]);
});

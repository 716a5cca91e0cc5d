// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/trials/element.ts';
import { FACET_IDS } from '../../../../src/course/terms/trial-terms.ts';
import { joinTrials } from '../../../../src/islands/trials/table-view.ts';
import type { TrialData } from '../../../../src/trials/trial-data.ts';
import { mount, soon } from '../mount.ts';

const DOWNLOAD = '../../../../src/islands/trials/download.ts';
const saved: [string, string, string][] = [];
vi.mock('../../../../src/lib/save-file.ts', () => ({
  saveFile: (...file: [string, string, string]) => saved.push(file),
}));

const OFFERED: Record<string, string[]> = {
  phase: ['1', '2'],
  procedure: ['cryoablation', 'rfa'],
  malignancy: ['liver', 'lung'],
};
const facet = (name: string) =>
  `<fieldset data-facet="${name}">${(OFFERED[name] ?? [])
    .map(
      (value) =>
        `<label><input type="checkbox" value="${value}"><span>${value}</span><b></b></label>`,
    )
    .join('')}</fieldset>`;
const trial = (phase: string, procedure: string, malignancy: string) => ({
  ...Object.fromEntries(FACET_IDS.map((name) => [name, []])),
  ...{ phase: [phase], procedure: procedure.split(' '), malignancy: [malignancy] },
});
const TRIALS = [
  trial('2', 'cryoablation rfa', 'liver'),
  trial('1', 'rfa', 'lung'),
  trial('1', 'cryoablation', 'liver'),
];
const row = ({ phase }: { phase: string[] }, i: number) =>
  `<tr id="nct${i + 1}"><th>nct${i + 1}</th><td>${phase}</td></tr>`;
const cell = (query: string, name: string) =>
  `<td><a href="/trials/${query}" aria-label="${name}">1</a></td>`;
const HTML = `<io-trials>
  <details class="choose"><summary>Filters <span data-active></span></summary>${FACET_IDS.map(facet).join('')}
    <input name="q"><select name="group"><option value=""></option><option value="procedure"></option></select>
    <select name="sort"><option value=""></option><option value="phase"></option></select>
    <input type="checkbox" name="reversed" disabled></details>
  <ul data-filters></ul><button data-clear hidden>Clear</button><button data-copy>Copy</button>
  <button data-take="csv">CSV</button><button data-take="json">JSON</button>
  <p data-status tabindex="-1"></p><p data-legend hidden>Legend</p>
  <table class="matrix"><tbody><tr>${cell('?procedure=rfa&malignancy=lung', '1 trial: rfa, lung')}</tr></tbody></table>
  <table><thead><tr><th data-column="trial">Trial</th><th data-column="phase">Phase</th></tr></thead><tbody>
    ${TRIALS.map(row).join('')}
  </tbody></table>
  <script type="application/json">${JSON.stringify(TRIALS)}</script></io-trials>`;

const all = <E extends HTMLElement>(selector: string) => [
  ...document.querySelectorAll<E>(selector),
];
const status = () => document.querySelector('[data-status]')?.textContent;
const shown = () =>
  all('table:not(.matrix) tbody:not([hidden]) tr:not([hidden]):not(.group)').map(
    (row) => row.querySelector('th')?.textContent,
  );
const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
const chips = () => all('[data-filter]').map(({ textContent }) => textContent);

function open(address: string): void {
  history.replaceState(null, '', `/trials/${address}`);
  mount(HTML);
}

/** Ticks a value, or sets a field, as the reader does. */
function set(selector: string, value?: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`no ${selector}`);
  if (value === undefined) field.checked = !field.checked;
  else field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => {
  saved.length = 0;
  Element.prototype.scrollIntoView = vi.fn();
});

test('values that are ticked narrow the table, are named as filters, and stay in the address', () => {
  open('');
  expect(status()).toBe('All 3 trials.');
  set('[data-facet=procedure] [value=rfa]');
  expect(shown()).toEqual(['nct1', 'nct2']);
  expect([status(), location.search]).toEqual(['2 of 3 trials.', '?procedure=rfa']);
  expect(chips()).toEqual(['Procedure: rfa']);
  expect(document.querySelector('[data-active]')?.textContent).toBe('(1 active)');
  // Each value says how many trials it would leave.
  expect(all('[data-facet=phase] b').map(({ textContent }) => textContent)).toEqual(['1', '1']);
});

test('a filter is taken back alone, or all with one button', () => {
  open('?procedure=rfa&phase=1');
  expect([shown(), chips().length]).toEqual([['nct2'], 2]);
  press('[data-filter="0"]');
  expect(chips()).toHaveLength(1);
  press('[data-clear]');
  expect([shown().length, chips(), location.search]).toEqual([3, [], '']);
  expect(document.activeElement).toBe(document.querySelector('[data-status]'));
});

test('a head sorts the table, and once more the other way', () => {
  open('');
  press('[data-sort=phase]');
  expect(shown()).toEqual(['nct2', 'nct3', 'nct1']);
  expect(document.querySelector('[aria-sort]')?.getAttribute('aria-sort')).toBe('ascending');
  press('[data-sort=phase]');
  expect(shown()[0]).toBe('nct1');
  expect(document.querySelector('[aria-sort]')?.getAttribute('aria-sort')).toBe('descending');
});

test('a trial of several groups stands in each of them, its address only once', () => {
  open('?group=procedure');
  expect(shown()).toEqual(['nct1', 'nct3', 'nct1', 'nct2']);
  expect(all('tr[id=nct1]')).toHaveLength(1);
  expect(all('tr.group').map(({ textContent }) => textContent)).toEqual([
    'Procedure: cryoablation 2 trials',
    'Procedure: rfa 2 trials',
  ]);
  expect(status()).toContain('in 2 groups by procedure.');
});

test('typed words are told and kept in the address after a pause', () => {
  vi.useFakeTimers();
  open('');
  set('[name=q]', 'lung');
  expect(shown()).toEqual(['nct2']);
  expect(location.search).toBe('');
  vi.advanceTimersByTime(600);
  expect([location.search, status()]).toEqual(['?q=lung', '1 of 3 trials.']);
  vi.useRealTimers();
});

test('a cell of the matrix chooses what it counts, and is marked as chosen', () => {
  open('');
  press('.matrix a');
  expect(shown()).toEqual(['nct2']);
  expect(document.querySelector('.matrix a')?.getAttribute('aria-current')).toBe('true');
  expect(document.querySelector<HTMLElement>('[data-legend]')?.hidden).toBe(false);
});

test('what an address asks for in vain is said; a trial it leads to is shown all the same', () => {
  open('?procedure=magic');
  expect(status()).toContain('magic');
  expect(shown()).toHaveLength(3);
  open('?phase=1#nct1');
  expect(shown()).toContain('nct1');
  expect(location.search).toBe('');
});

test('the selected trials are saved as a file, in their order, with the filters', async () => {
  const trials = ['nct1', 'nct2', 'nct3'].map((id) => ({ id }));
  vi.stubGlobal('fetch', async () => ({ ok: true, json: async () => ({ trials }) }));
  open('?phase=1');
  press('[data-take=json]');
  await soon(() => expect(status()).toBe('2 trials saved as JSON.'));
  const [text = '', name, type] = saved[0] ?? [];
  expect([name, type]).toEqual(['trials-selection.json', 'application/json']);
  expect(text).toContain('nct2');
  expect(text).not.toContain('nct1');
  expect(text).toContain('Phase: 1');
});

test('where the file or its code cannot be fetched, that is said', async () => {
  vi.stubGlobal('fetch', async () => ({ ok: false, status: 503 }));
  open('');
  press('[data-take=csv]');
  await soon(() =>
    expect(status()).toBe('The file could not be made: the site cannot be reached.'),
  );
  vi.resetModules();
  vi.doMock(DOWNLOAD, () => {
    throw new Error('gone');
  });
  open('?phase=1');
  press('[data-take=csv]');
  await soon(() =>
    expect(status()).toBe('The file could not be made: the site cannot be reached.'),
  );
  expect(saved).toEqual([]);
});

test('without its table it stays as it is and says what it misses', () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  mount('<io-trials></io-trials>');
  expect(said).toHaveBeenCalledExactlyOnceWith(
    '<io-trials> misses table, [name=reversed] in its markup.',
  );
});

test('data of another table is refused', () => {
  open('');
  const rows = all<HTMLTableRowElement>('tr[id]');
  expect(() => joinTrials(rows, TRIALS.slice(1) as unknown as TrialData[])).toThrow(
    'The table has 3 trials, its data 2.',
  );
});

test('words are found as a translation of the page has them', () => {
  open('');
  const cell = document.querySelector('#nct2 td');
  if (cell) cell.innerHTML = '<font>erste Phase</font>';
  document.querySelector('[name=q]')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  set('[name=q]', 'erste');
  expect(shown()).toEqual(['nct2']);
});

// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/lab-compare/element.ts';
import { mount } from '../mount.ts';

const pair = (
  id: string,
) => `<article class="pair" data-pair="${id}"><h3 id="${id}" tabindex="-1">${id}</h3>
  <div class="verdict"><dl>
    <div data-judged="differs" data-aspect="design"><dt>Design</dt></div>
    <div data-judged="same" data-aspect="patients"><dt>Patients</dt></div></dl></div></article>`;
const HTML = `<io-lab-compare>
  <select><option value="one">One</option><option value="two">Two</option></select>
  <input type="checkbox" name="results">
  <fieldset class="marks"><legend tabindex="-1">What differs?</legend>
    <input type="checkbox" value="design"><input type="checkbox" value="patients"><button data-commit>Commit</button></fieldset>
  <p class="said" tabindex="-1"></p>
  <div class="after" hidden><button data-next>Next</button><button data-again>Again</button></div>
  ${pair('one')}${pair('two')}</io-lab-compare>`;
const find = (selector: string) => document.querySelector<HTMLElement>(selector) as HTMLElement;
const chosen = () => find('[data-chosen]').dataset['pair'];

function open(address: string): void {
  history.replaceState(null, '', `/labs/compare/${address}`);
  mount(HTML);
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

test('a pair stands veiled until the reader has marked what differs and commits', () => {
  open('');
  expect(chosen()).toBe('one');
  expect(find('[data-pair=one]').hasAttribute('data-veiled')).toBe(true);
  (find('[value=design]') as HTMLInputElement).checked = true;
  find('[data-commit]').click();
  expect(find('[data-pair=one]').hasAttribute('data-open')).toBe(true);
  expect(find('[data-pair=one]').hasAttribute('data-veiled')).toBe(false);
  expect(find('[data-pair=one] .mine').parentElement?.textContent).toContain('Design');
  expect(find('.said').textContent).toContain('You marked 1 that differs');
  expect([find('.marks').hidden, find('.after').hidden]).toEqual([true, false]);
});

test('the next pair begins with nothing marked, and the same one can be marked again', () => {
  open('');
  (find('[value=design]') as HTMLInputElement).checked = true;
  find('[data-commit]').click();
  find('[data-again]').click();
  expect(document.querySelectorAll('.marks :checked, .mine')).toHaveLength(0);
  find('[data-commit]').click();
  find('[data-next]').click();
  expect([chosen(), location.search]).toEqual(['two', '?pair=two']);
  expect(document.activeElement?.id).toBe('two');
  expect(find('.said').textContent).toBe('');
});

test('results can be shown before the verdict, which the address keeps', () => {
  open('?pair=two');
  const box = find('[name=results]') as HTMLInputElement;
  box.checked = true;
  box.dispatchEvent(new Event('change', { bubbles: true }));
  expect(location.search).toBe('?pair=two&results=1');
  expect(document.querySelector('[data-veiled]')).toBeNull();
});

test('an address with the name of a pair shows it', () => {
  open('#two');
  expect(chosen()).toBe('two');
  expect(Element.prototype.scrollIntoView).toHaveBeenCalled();
});

test('without what it needs all pairs stay open to read, and it says what it misses', () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  mount(`<io-lab-compare>${pair('one')}</io-lab-compare>`);
  expect(said.mock.calls[0]?.[0]).toContain('<io-lab-compare> misses select');
  expect(document.querySelector('[data-veiled]')).toBeNull();
});

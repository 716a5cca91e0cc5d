// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import '../../../src/islands/lab-accuracy/element.ts';
import '../../../src/islands/lab-confounding/element.ts';
import '../../../src/islands/lab-denominator/element.ts';
import '../../../src/islands/lab-lesion-size/element.ts';
import { mount } from './mount.ts';

const find = (selector: string) => document.querySelector<HTMLElement>(selector) as HTMLElement;
const text = (selector: string) => find(selector).textContent;
const field = (id: string) => `<input id="${id}" name="${id}"><p id="${id}-problem"></p>`;

function open(html: string, address = ''): void {
  history.replaceState(null, '', `/labs/${address}`);
  mount(html);
}

/** Sets a field as the reader does. */
function set(selector: string, value: string): void {
  const input = find(selector) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('the lab of accuracy', () => {
  const HTML = `<io-lab-accuracy>${['tp', 'fp', 'fn', 'tn'].map(field).join('')}
    <input type="range" name="p" min="1" max="50"><button data-of="tp" data-by="1">+</button>
    <button data-preset="marks-nothing">Nothing</button>
    <p data-put="precision"></p><p data-put="specificity"></p><p data-put="prevalence"></p>
    <svg><rect data-bar="targets"/><rect data-bar="right"/></svg></io-lab-accuracy>`;

  test('computes from what is typed, and the address keeps it', () => {
    open(HTML);
    expect(text('[data-put=precision]')).toBe('8 ÷ 10 = 80.0%');
    set('#fp', '8');
    expect(text('[data-put=precision]')).toBe('8 ÷ 16 = 50.0%');
    expect(location.search).toContain('fp=8');
    find('[data-of=tp]').click();
    expect(text('[data-put=precision]')).toContain('9 ÷ 17');
    set('#tn', '');
    expect(text('[data-put=specificity]')).toContain('true negatives are missing');
  });

  test('takes nothing that is no count, and shows again what holds', () => {
    open(HTML);
    set('#tp', '-3');
    expect(text('[data-put=precision]')).toBe('8 ÷ 10 = 80.0%');
    set('#tp', '');
    find('#tp').dispatchEvent(new Event('change', { bubbles: true }));
    expect((find('#tp') as HTMLInputElement).value).toBe('8');
  });

  test('has examples, of which the one that holds is marked', () => {
    open(HTML);
    find('[data-preset]').click();
    expect(text('[data-put=precision]')).toBe('not defined: nothing was marked');
    expect(find('[data-preset]').getAttribute('aria-pressed')).toBe('true');
  });

  test('shows the prevalence that the address gives', () => {
    open(HTML, '?p=10');
    expect(text('[data-put=prevalence]')).toBe('10 of 100');
    expect(find('[data-bar=targets]').getAttribute('width')).toBe('10%');
    expect(find('[data-bar=right]').getAttribute('width')).toBe('50%');
  });
});

describe('the lab of the denominator', () => {
  const HTML = `<io-lab-denominator>${field('denominator')}
    <input type="range" min="1" max="200"><button data-by="1">+</button><button data-n="121">121</button>
    <input type="radio" name="man" value=""><input type="radio" name="man" value="first">
    <table><tbody><tr data-group="first"><td data-quotient></td><td data-rounded></td><td data-verdict></td></tr></tbody></table>
    <p class="said"></p>
    <script type="application/json">{"start":122,"parts":[{"id":"first","count":71,"printed":58}]}</script></io-lab-denominator>`;

  test('divides by what is typed and says whether that fits what was printed', () => {
    open(HTML);
    expect(text('[data-quotient]')).toBe('71 ÷ 122 = 58.2%');
    expect(find('[data-verdict]').dataset['verdict']).toBe('yes');
    find('[data-n]').click();
    expect(text('[data-quotient]')).toBe('71 ÷ 121 = 58.7%');
    expect(find('[data-verdict]').dataset['verdict']).toBe('no');
    expect(location.search).toContain('121');
    find('[data-by]').click();
    expect(text('[data-rounded]')).toBe('58%');
  });
});

describe('the lab of lesion sizes', () => {
  const HTML = `<io-lab-lesion-size>${field('size')}<input type="range" min="0.1" max="10" step="0.1">
    <button data-by="0.1">+</button><svg><line class="at"/></svg>
    <p data-size="up to 2 cm"><b class="verdict"></b></p><p class="said"></p>
    <script type="application/json">{"sizes":{"up to 2 cm":{"to":2,"inclusive":true}},"ofReview":["up to 2 cm",null]}</script>
    </io-lab-lesion-size>`;

  test('moves its line to the size that is typed, and keeps the size in the address', () => {
    open(HTML);
    set('#size', '2');
    const at = find('line').getAttribute('x1');
    expect(find('[type=range]').getAttribute('aria-valuetext')).toBe('2 cm');
    expect(text('.verdict')).toBe('covers it');
    set('#size', '4');
    expect(text('.verdict')).toBe('outside its size');
    expect(text('.said')).toBe(
      'At 4.0 cm, none of the 1 statements with a size cover it. 1 name no size.',
    );
    expect(find('line').getAttribute('x1')).not.toBe(at);
    expect(location.search).toContain('4');
    set('#size', 'a lot');
    expect(find('[type=range]').getAttribute('aria-valuetext')).toBe('4 cm');
  });
});

describe('the lab of confounding', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  test('shows a preset at once, and says it once the reader rests', () => {
    open(`<io-lab-confounding><input type="range" name="older" min="0" max="100">
      <button data-preset="same">Same</button><button data-adjust="age">Age</button><button data-adjust="none">None</button>
      <p data-said></p></io-lab-confounding>`);
    expect(text('[data-said]')).toBe('');
    find('[data-adjust=age]').click();
    expect(find('[data-adjust=age]').getAttribute('aria-pressed')).toBe('true');
    expect(find('[data-adjust=none]').getAttribute('aria-pressed')).toBe('false');
    expect(text('[data-said]')).toBe('');
    vi.advanceTimersByTime(600);
    expect(text('[data-said]')).not.toBe('');
    vi.useRealTimers();
  });
});

test.each([
  ['io-lab-accuracy', '#tp, #tp-problem, #fp'],
  ['io-lab-denominator', '#denominator, #denominator-problem'],
  ['io-lab-lesion-size', '#size, #size-problem'],
])('<%s> without its fields stays as it is and names them', (name, missing) => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  open(`<${name}></${name}>`);
  expect(said.mock.lastCall?.[0]).toContain(`<${name}> misses ${missing}`);
  said.mockRestore();
});

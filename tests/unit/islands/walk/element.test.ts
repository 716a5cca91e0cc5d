// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/walk/element.ts';
import { CODE_MISSING } from '../../../../src/lib/load-code.ts';
import { mount, soon } from '../mount.ts';

const WALK = '../../../../src/islands/walk/walk.ts';
const STEPS = [
  { node: 'heat', how: '', to: '#claim-heat' },
  { node: 'cell', how: 'from Heat (kills)' },
  { node: 'antigen', how: 'from Tumor cell' },
  { node: 'nowhere', how: 'from Tumor cell' },
];

beforeAll(() => {
  vi.stubGlobal('scrollBy', () => {});
  // There is no layout here; every text is as large as any other.
  Object.assign(Element.prototype, {
    getBBox: () => ({ x: 10, y: 20, width: 30, height: 12 }),
  });
});
beforeEach(() => {
  mount(`
    <figure>
      <svg role="img" aria-describedby="words">
        <g data-node="heat"><rect/><text>Heat</text></g>
        <g data-node="cell"><rect/><text><tspan>Tumor</tspan><tspan>cell</tspan></text></g>
        <g data-node="antigen"><rect/><text>Antigen</text></g>
      </svg>
      <div class="controls"><button data-present-open>Present</button>
      <details class="take" open><summary>Take</summary><p class="ways"><a href="#fig">Link</a></p><p id="words">In words</p></details></div>
      <figcaption>A diagram</figcaption>
      <script type="application/json" data-walk>${JSON.stringify(STEPS)}</script>
    </figure>
    <figure class="plain"><svg></svg><div class="controls"></div></figure>
    <io-walk></io-walk>`);
});

const all = <E extends Element = HTMLElement>(selector: string) => [
  ...document.querySelectorAll<E>(selector),
];
const button = (name: string) =>
  all('button').find(({ textContent }) => textContent === name) as HTMLButtonElement;
const status = () => document.querySelector('figure [aria-live]')?.textContent;
const marked = (name: string) => all(`[data-${name}]`).map((part) => part.dataset['node']);

async function begin(name: string): Promise<void> {
  button(name).click();
  await soon(() => expect(button(name).getAttribute('aria-pressed')).toBe('true'));
}

test('only a figure with a walk has a quiz beside its presentation, and its steps among what there is to take', () => {
  expect(all('figure:not(.plain) .controls button').map(({ textContent }) => textContent)).toEqual([
    'Present',
    'Quiz me',
    'Step through',
  ]);
  expect(all('.plain button')).toEqual([]);
});

test('stepping through shows box after box, says each with the way to it, and leads to the text', async () => {
  await begin('Step through');
  expect(marked('now')).toEqual(['heat']);
  expect(marked('later')).toEqual(['cell', 'antigen']);
  expect(status()).toContain('1 of 3. Heat. The diagram begins here.');
  expect(document.querySelector('[aria-live] a')?.getAttribute('href')).toBe('#claim-heat');
  button('Next').click();
  expect(status()).toBe('2 of 3. Tumor cell. From Heat (kills).');
  expect(marked('later')).toEqual(['antigen']);
  button('Step through').click();
  await soon(() => expect(marked('now')).toEqual([]));
  expect(marked('later')).toEqual([]);
  expect(all('.step-controls')).toEqual([]);
});

test('hidden labels are buttons that tell nothing, until they are revealed one by one', async () => {
  await begin('Quiz me');
  expect(status()).toBe('3 labels are hidden. Say each, then reveal it.');
  expect(marked('blank')).toEqual(['heat', 'cell', 'antigen']);
  const drawing = document.querySelector('svg');
  expect(drawing?.getAttribute('role')).toBe('group');
  expect(drawing?.hasAttribute('aria-describedby')).toBe(false);
  expect(document.querySelector('details')?.open).toBe(false);
  button('Reveal next').click();
  expect(marked('blank')).toEqual(['cell', 'antigen']);
  expect(status()).toContain('Heat. 1 of 3 shown.');
  document
    .querySelector('[data-node=antigen]')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
  expect(marked('blank')).toEqual(['cell']);
  button('Reveal all').click();
  expect(status()).toBe('All 3 shown.');
  button('Close').click();
  expect(drawing?.getAttribute('role')).toBe('img');
  expect(drawing?.getAttribute('aria-describedby')).toBe('words');
  expect(document.activeElement).toBe(button('Quiz me'));
});

test('what is begun ends the other', async () => {
  await begin('Step through');
  await begin('Quiz me');
  expect(button('Step through').getAttribute('aria-pressed')).toBe('false');
  expect(marked('later')).toEqual([]);
  expect(marked('blank')).toHaveLength(3);
});

test('where the code cannot be fetched, that is said under the drawing, once', async () => {
  vi.resetModules();
  vi.doMock(WALK, () => {
    throw new Error('gone');
  });
  for (const name of ['Step through', 'Quiz me', 'Step through']) button(name).click();
  await soon(() =>
    expect(all('[role=alert]').map(({ textContent }) => textContent)).toEqual([CODE_MISSING]),
  );
  vi.doUnmock(WALK);
});

// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/side-notes/element.ts';
import { mount, soon } from '../mount.ts';

const TERMS = {
  ablation: {
    title: 'Ablation',
    definition: 'Destroying a tumor in place.',
    plate: '/procedures/#ablation',
    sources: [{ title: 'A source', url: 'https://example.org/a' }],
  },
};
const fetched = vi.fn();

beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation(async () => ({ ok: true, json: async () => TERMS }));
  vi.stubGlobal('fetch', fetched);
  // There is no top layer here.
  Object.assign(HTMLElement.prototype, { showPopover: () => {} });
  mount(`
    <p data-margin>Heat <span class="cite">[<a id="ref" href="#ref-3" data-note="ref" data-ids="3 4">3, 4</a>]</span> and
      <a id="term" href="#gone" data-note="term" data-ids="ablation">ablation</a>,
      <a id="lost" href="#lost-term" data-note="term" data-ids="unknown">unknown</a>.</p>
    <p id="elsewhere">Elsewhere</p>
    <io-side-notes data-terms="/terms.json"><ol><li id="here-ref-3">Third <b>source</b></li><li id="here-ref-4">Fourth</li></ol></io-side-notes>`);
});

const element = (id: string) => document.getElementById(id) as HTMLElement;
const note = () => document.querySelector('[role=note]');
const expanded = (id: string) => element(id).getAttribute('aria-expanded');

function click(id: string, modifiers: MouseEventInit = {}): MouseEvent {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...modifiers });
  element(id).dispatchEvent(event);
  return event;
}

test('a click on a citation shows its references right behind it, and a second one closes them', () => {
  expect(expanded('ref')).toBe('false');
  expect(click('ref').defaultPrevented).toBe(true);
  expect([...(note()?.children ?? [])].map(({ innerHTML }) => innerHTML)).toEqual([
    'Third <b>source</b>',
    'Fourth',
  ]);
  expect(note()?.previousElementSibling?.className).toBe('cite');
  expect(expanded('ref')).toBe('true');
  click('ref');
  expect([note(), expanded('ref')]).toEqual([null, 'false']);
});

test('a term shows its definition, its plate and where it was read; the file is fetched once', async () => {
  click('term');
  await soon(() => expect(note()?.textContent).toContain('Destroying a tumor in place.'));
  expect(note()?.querySelector('.note-plate')?.getAttribute('href')).toBe('/procedures/#ablation');
  expect(note()?.querySelector('small')?.textContent).toBe(
    'Background, not from the review: A source',
  );
  click('term');
  click('term');
  await soon(() => expect(note()).not.toBeNull());
  expect(fetched).toHaveBeenCalledExactlyOnceWith('/terms.json');
});

test('a term that is left and asked for again while its words are on the way has one note', async () => {
  let arrive = () => {};
  fetched.mockImplementation(async () => ({
    ok: true,
    json: () => new Promise((resolve) => (arrive = () => resolve(TERMS))),
  }));
  click('term');
  click('elsewhere');
  click('term');
  await soon(() => expect(fetched).toHaveBeenCalled());
  arrive();
  await soon(() => expect(note()).not.toBeNull());
  expect(document.querySelectorAll('[role=note]')).toHaveLength(1);
  click('elsewhere');
  expect(note()).toBeNull();
});

test('one note is open at a time; a click elsewhere and Escape close it', async () => {
  click('ref');
  click('term');
  await soon(() => expect(note()?.textContent).toContain('Ablation'));
  expect(document.querySelectorAll('[role=note]')).toHaveLength(1);
  expect(expanded('ref')).toBe('false');
  click('elsewhere');
  expect(note()).toBeNull();
  click('ref');
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(note()).toBeNull();
});

test('a definition that cannot be fetched leads to the glossary, and is asked for again next time', async () => {
  fetched.mockRejectedValueOnce(new TypeError('offline'));
  click('term');
  await soon(() => expect(location.hash).toBe('#gone'));
  expect([note(), expanded('term')]).toEqual([null, 'false']);
  click('term');
  await soon(() => expect(note()?.textContent).toContain('Ablation'));
});

test('a click that opens a new tab is left to the browser', () => {
  expect(click('ref', { ctrlKey: true }).defaultPrevented).toBe(false);
  expect(note()).toBeNull();
});

test('a resting mouse shows a note after a moment, and takes it away when it has left', () => {
  vi.useFakeTimers();
  const move = (type: string) =>
    element('ref').dispatchEvent(new PointerEvent(type, { pointerType: 'mouse' }));
  move('pointerenter');
  expect(note()).toBeNull();
  vi.advanceTimersByTime(200);
  expect(note()).not.toBeNull();
  move('pointerleave');
  vi.advanceTimersByTime(300);
  expect(note()).toBeNull();
  vi.useRealTimers();
});

test('a note that focus opened stays while one reads on into it, and goes when focus goes elsewhere', () => {
  vi.spyOn(element('ref'), 'matches').mockReturnValue(true);
  const blur = (relatedTarget: EventTarget | null) =>
    element('ref').dispatchEvent(new FocusEvent('blur', { relatedTarget }));
  element('ref').dispatchEvent(new FocusEvent('focus'));
  expect(note()).not.toBeNull();
  // The reading cursor of a screen reader takes the focus from the link and gives it to nothing.
  blur(null);
  expect(note()).not.toBeNull();
  blur(element('term'));
  expect(note()).toBeNull();
});

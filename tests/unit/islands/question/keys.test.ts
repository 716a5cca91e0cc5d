// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  isNoCommand,
  type KeyFocus,
  keyFocus,
  questionKeyMeaning,
} from '../../../../src/islands/question/keys.ts';

const nowhere: KeyFocus = {
  ...{ inConfidence: false, takesEnter: false, takesArrows: false, inField: false },
};
const asked = { step: 'answer', options: 4 } as const;
const meaning = (key: string, focus: Partial<KeyFocus> = {}, given = {}) =>
  questionKeyMeaning(key, { ...asked, ...given }, { ...nowhere, ...focus });

test('digits and letters choose among the options that there are', () => {
  expect(meaning('1')).toEqual({ kind: 'choose', option: 0 });
  expect(meaning('a')).toEqual({ kind: 'choose', option: 0 });
  expect(meaning('D')).toEqual({ kind: 'choose', option: 3 });
  for (const key of ['5', 'e', '0', 'F1', '1a', 'ab', 'Alt'])
    expect(meaning(key), key).toBeUndefined();
});

test('arrows move where nothing else takes them', () => {
  expect(meaning('ArrowDown')).toEqual({ kind: 'move', by: 1 });
  expect(meaning('ArrowUp')).toEqual({ kind: 'move', by: -1 });
  expect(meaning('ArrowLeft')).toBeUndefined();
  expect(meaning('ArrowDown', { takesArrows: true })).toBeUndefined();
  expect(meaning('ArrowDown', {}, { options: 0 })).toBeUndefined();
});

test('where one says how sure one is, digits say that, and Escape leads back', () => {
  const inConfidence = { inConfidence: true };
  expect(meaning('1', inConfidence)).toEqual({ kind: 'confide', confidence: 'guess' });
  expect(meaning('3', inConfidence)).toEqual({ kind: 'confide', confidence: 'certain' });
  expect(meaning('4', inConfidence)).toBeUndefined();
  expect(meaning('a', inConfidence)).toBeUndefined();
  expect(meaning('Escape', inConfidence)).toEqual({ kind: 'back' });
  expect(meaning('Escape')).toBeUndefined();
});

test('Enter leads on and z back, unless something else takes them', () => {
  expect(meaning('Enter')).toEqual({ kind: 'on' });
  expect(meaning('Enter', { takesEnter: true })).toBeUndefined();
  expect(meaning('Enter', { inField: true })).toEqual({ kind: 'on' });
  for (const key of ['z', 'Z']) {
    expect(meaning(key)).toEqual({ kind: 'undo' });
    expect(meaning(key, { inField: true })).toBeUndefined();
    expect(meaning(key, {}, { step: 'done' })).toEqual({ kind: 'undo' });
  }
  expect(meaning('1', { inField: true })).toBeUndefined();
  expect(meaning('1', {}, { step: 'done' })).toBeUndefined();
});

test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing', 'defaultPrevented'])(
  'a key with %s is no command',
  (name) => {
    const plain = {
      ...{ ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
      defaultPrevented: false,
    };
    expect(isNoCommand(plain as KeyboardEvent)).toBe(false);
    expect(isNoCommand({ ...plain, [name]: true } as unknown as KeyboardEvent)).toBe(true);
  },
);

test.each<[string, Partial<KeyFocus>]>([
  ['<p></p>', {}],
  ['<a href="#"></a>', { takesEnter: true, takesArrows: true }],
  ['<button></button>', { takesEnter: true, takesArrows: true }],
  ['<input type="radio">', { takesArrows: true }],
  ['<input type="range">', { takesArrows: true }],
  ['<input type="text">', { takesArrows: true, inField: true }],
  ['<textarea></textarea>', { takesArrows: true, inField: true }],
  ['<select></select>', { takesArrows: true, inField: true }],
])('%s takes for itself what it needs', (markup, takes) => {
  document.body.innerHTML = `<div>${markup}</div>`;
  const target = document.querySelector('div > *');
  if (!target) throw new Error('There is no element.');
  expect(keyFocus(target)).toEqual({ ...nowhere, ...takes });
  document.body.innerHTML = `<div class="confidence">${markup}</div>`;
  const inside = document.querySelector('.confidence > *');
  expect(inside && keyFocus(inside).inConfidence).toBe(true);
});

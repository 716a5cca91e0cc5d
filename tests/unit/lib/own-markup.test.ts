// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { hasMarkup } from '../../../src/lib/own-markup.ts';

const said = vi.spyOn(console, 'error').mockReturnValue();
afterEach(() => said.mockClear());

function elementWith(html: string): HTMLElement {
  const element = document.createElement('io-sample');
  element.innerHTML = html;
  return element;
}

test('an element with all that it needs goes on without a word', () => {
  expect(
    hasMarkup(elementWith('<dialog></dialog><p data-said></p>'), ['dialog', '[data-said]']),
  ).toBe(true);
  expect(said).not.toHaveBeenCalled();
});

test('an element that misses markup names itself and each part that is missing', () => {
  expect(hasMarkup(elementWith('<dialog></dialog>'), ['dialog', '[data-said]', 'output'])).toBe(
    false,
  );
  expect(said).toHaveBeenCalledExactlyOnceWith(
    '<io-sample> misses [data-said], output in its markup.',
  );
});

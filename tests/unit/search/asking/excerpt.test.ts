import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, markedStems } from '../../../../src/search/asking/excerpt.ts';
import { anyText } from '../../any-query.ts';

const plain = (text: string, ...words: string[]) =>
  excerpt(text, markedStems(words))
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

test('inflections and parts of compounds are marked, neighbors as one', () => {
  expect(plain('Ablations of anti-PD-1 drugs.', 'ablation', 'pd1')).toBe(
    '[Ablations] of [anti-PD-1] drugs.',
  );
  expect(plain('An abscopal effect is rare.', 'abscopal', 'effect')).toBe(
    'An [abscopal effect] is rare.',
  );
});

test('a long text is cut to the stretch with most of the words, between ellipses', () => {
  const filler = 'word '.repeat(60);
  const cut = plain(`heat ${filler} Here heat kills tumor cells. ${filler}`, 'heat', 'tumor');
  expect(cut).toContain('Here [heat] kills [tumor] cells.');
  expect(cut).toMatch(/^…\u00A0/);
  expect(cut).toMatch(/\u00A0…$/);
});

test('markup is only text', () => {
  expect(plain('<b>heat</b> &lt;', 'heat')).toBe('[<b>heat</b>] &lt;');
  expect(excerpt('<img src=x onerror=alert(1)> heat', markedStems(['heat'])).at(-1)).toEqual({
    text: 'heat',
    marked: true,
  });
});

test('any text gives its own words in their order', () => {
  fc.assert(
    fc.property(anyText, fc.array(fc.string()), (text, words) => {
      const parts = excerpt(text, markedStems(words));
      const shown = parts
        .map((part) => part.text)
        .join('')
        .replace(/^…\u00A0|\u00A0…$/g, '');
      expect(text.split(/\s+/).join(' ')).toContain(shown.trim());
    }),
  );
});

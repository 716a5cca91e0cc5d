import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { escapeMarkup } from '../../../src/lib/escape-markup.ts';

test('a text survives as content and as attribute of an element', () => {
  const text = `5 < 6 & "7" > '4' &amp; </p>`;
  const element = parse(`<p title="${escapeMarkup(text)}">${escapeMarkup(text)}</p>`).firstChild;
  expect(element?.text).toBe(text);
  expect(
    parse(`<p title="${escapeMarkup(text)}"></p>`).querySelector('p')?.attributes['title'],
  ).toBe(text);
});

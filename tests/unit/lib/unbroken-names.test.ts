import { expect, test } from 'vitest';
import { unbrokenNames } from '../../../src/lib/unbroken-names.ts';

const kept = (word: string) => `<span class="nb">${word}</span>`;

test('a name with its number, a day and the number of a figure are kept in one line', () => {
  for (const name of [
    ...['PD-1', 'PD-L1', 'CTLA-4', 'Ki-67', 'IIEF-5', 'IL-2', 'Y-90', 'Yttrium-90', 'KEYNOTE-224'],
    ...['2026-11-28', 'Figure 2.1', 'Table 1', '0.04 s', '3 cm', '3.4 ng/mL', '60 °C'],
  ])
    expect(unbrokenNames(`<p>Of ${name}, and no more.</p>`)).toBe(
      `<p>Of ${kept(name)}, and no more.</p>`,
    );
  expect(unbrokenNames('<b>anti-PD-1/PD-L1</b>')).toBe(
    `<b>${kept('anti-PD-1')}/${kept('PD-L1')}</b>`,
  );
});

test('words that a line may part, and long identifiers, are left', () => {
  for (const text of [
    'a 2-year follow-up of a single-arm trial',
    'doi:10.1016/S0140-6736(22)00456-6',
    'version 2026-11',
    'Figures from different studies',
    '26 patients, 2 studies, 12 minutes',
  ])
    expect(unbrokenNames(`<p>${text}</p>`)).toBe(`<p>${text}</p>`);
});

test('attributes, scripts, drawings and what a tool prints as written are left', () => {
  for (const text of [
    '<a title="PD-1" href="#PD-1">on</a>',
    '<a title="more > PD-1 > less">on</a>',
    "<a title='> PD-1'>on</a>",
    '<script type="application/json">{"PD-1":"<b>PD-1</b>"}</script>',
    '<style>.PD-1{}</style>',
    '<svg><text>PD-1</text></svg>',
    '<svg><title>A</title><text>PD-1</text></svg>',
    '<pre><code>A</code> PD-1</pre>',
    '<title>PD-1</title>',
    '<option>PD-1</option>',
    '<code>PD-1</code>',
  ])
    expect(unbrokenNames(text)).toBe(text);
});

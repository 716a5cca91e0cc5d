import { expect, test } from 'vitest';
import { scanSection } from '../../../../src/course/read/section-scan.ts';

const codes = (text: string) =>
  scanSection(`## Part [#part]\n\n${text}\n`, 'content/sections/x.mdx').faults.map(
    ({ code, line, column }) => `${line}:${column} ${code}`,
  );

test.each([
  'Water is H~2~O, and CO~2~ is another gas.',
  'There were 10^5^ cells in 1 cm^3^, at 2.5 × 10^-3^ M.',
  'About ~5 cm, and ~ 6 cm, and ~7 to ~8 cm.',
  'The sum a^2 is no superscript.',
  '<DataTable id="a" caption="A">\n\n| A |\n| - |\n| 1 |\n\n</DataTable>',
  '<Chart id="a">\n\n<DataTable id="a" caption="A">\n\n| A |\n| - |\n| 1 |\n\n</DataTable>\n\n</Chart>',
  '<Photo id="a" />',
  'A &lt; B, and [a] in brackets, and [one more](/glossary/).',
])('%j has no fault', (text) => {
  expect(codes(text)).toEqual([]);
});

test.each([
  ['A ~~word~~ struck through.', '3:3 text/strikethrough'],
  ['A <del>word</del> struck through.', '3:3 text/strikethrough'],
  ['H<sub>2</sub>O', '3:2 text/html'],
  ['At 10^5 cells per plate^ it was counted.', '3:6 text/script'],
  ['| A |\n| - |\n| 1 |', '3:1 table/bare'],
  ['<Remark>\n\n| A |\n| - |\n| 1 |\n\n</Remark>', '5:1 table/bare'],
  ['<table></table>', '3:1 table/bare'],
  ['![A scan](scan.png)', '3:1 image/plain'],
  ['<img src="scan.png" />', '3:1 image/plain'],
  ['![A scan](https://example.org/scan.png)', '3:1 image/elsewhere'],
  ['![A scan](//example.org/scan.png)', '3:1 image/elsewhere'],
  ['> Words of others.', '3:1 text/unsupported'],
  ['---', '3:1 text/unsupported'],
  ['```\ncode\n```', '3:1 text/unsupported'],
  ['A `word` as code.', '3:3 text/unsupported'],
  ['Words[^1] with a note.', '3:6 text/unsupported'],
  ['See [there](/glossary/.', '3:5 mdx/syntax'],
  ['It was cited [30,31].', '3:14 cite/form'],
  ['A &foo; here.', '3:3 mdx/syntax'],
  ['##A heading [#heading]', '3:1 mdx/syntax'],
])('%j has one fault, with its place', (text, fault) => {
  expect(codes(text)).toEqual([fault]);
});

test('words below and above the line are part of the text', () => {
  const { parts } = scanSection('Water is H~2~O.\n', 'content/sections/x.mdx');
  expect(parts.map(({ text }) => text.trim())).toEqual(['Water is H2O.']);
});

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

test.each([
  ['A ~~few  words~~ more.', '"few words" is struck through.'],
  ['At 10^5 cells^ it was.', '"5 cells" is read as a superscript.'],
  [
    'A ~lowered~, then ~loweredwords~ and ~loweredwordss~.',
    '"loweredwordss" is read as a subscript.',
  ],
  ['| A |\n| - |\n| 1 |', 'The table has no number and no caption.'],
  ['![A scan](scan.png)', 'The picture "scan.png" has no number, credit and licence.'],
  ['![A scan](a//b.png)', 'The picture "a//b.png" has no number, credit and licence.'],
  ['![A scan][scan]\n\n[scan]: scan.png', expect.stringMatching(/^The picture ".*" has no number/)],
  [
    '![A scan](s3+x.y-z://host/scan.png)',
    'The picture "s3+x.y-z://host/scan.png" is one of another host.',
  ],
  ['> Words of others.', 'A block of quoted text stands here.'],
  ['A `word` as code.', 'Code between grave accents stands here.'],
  ['Words[^1] with a note.', 'A footnote stands here.'],
  ['<sup>2</sup>', '<sup> is not a tag of this site.'],
  ['See [there](/glossary/.', 'The link "[there](/glossary/." is not closed with ")".'],
  ['It was cited [30,31].', '"[30,31]" is no citation. Write <Cite n="30,31" />.'],
  ['A &foo; here.', '"&foo;" stands for no letter. Write the letter itself.'],
  ['###A heading', 'Write a space behind "###".'],
])('of %j the author is told what it is', (text, message) => {
  const { faults } = scanSection(`## Part [#part]\n\n${text}\n`, 'content/sections/x.mdx');
  expect(faults.map((fault) => fault.message)).toContainEqual(message);
});

test('a sign of headings within a paragraph, or many of them, is no heading', () => {
  for (const text of ['Number #5 of them.', '#######x', '## Two [#two]', 'A\n#b']) {
    const { faults } = scanSection(`## Part [#part]\n\n${text}\n`, 'content/sections/x.mdx');
    expect(faults.filter(({ message }) => message.startsWith('Write a space'))).toEqual([]);
  }
});

test('words below and above the line are part of the text', () => {
  const { parts } = scanSection('Water is H~2~O.\n', 'content/sections/x.mdx');
  expect(parts.map(({ text }) => text.trim())).toEqual(['Water is H2O.']);
});

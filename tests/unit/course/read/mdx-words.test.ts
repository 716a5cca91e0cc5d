import { describe, expect, test } from 'vitest';
import { mdxSyntaxWords } from '../../../../src/course/read/mdx-words.ts';
import { scanSection } from '../../../../src/course/read/section-scan.ts';

/** What an author is told of a page with a text in its first part, which begins in line 3. */
const told = (text: string) =>
  scanSection(`## Part [#part]\n\n${text}\n`, 'content/sections/x.mdx').faults.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

const lacksEnd = 'The tag <Term> is not closed with ">".';
const openQuote = 'A quote in the tag <Term> is not closed.';

test.each([
  [
    'A <!-- comment --> here.',
    '3:3 This is a comment of HTML; here one stands between {/* and */}.',
  ],
  ['A <3 patients.', '3:3 "<3" begins a tag. Write "less than 3".'],
  ['Less than <5 cm of it.', '3:11 "<5 cm" begins a tag. Write "less than 5 cm".'],
  ['At most <=5% of it.', '3:9 "<=5%" begins a tag. Write "at most 5%".'],
  ['Before <12 months of it.', '3:8 "<12 months" begins a tag. Write "less than 12 months".'],
  ['About <2.5 mm.', '3:7 "<2.5 mm" begins a tag. Write "less than 2.5 mm".'],
  [
    '<Term id=“anergy”>a</Term>',
    '3:1 The tag "<Term id=“anergy”…" has curly quotes. Write straight ones: id="…".',
  ],
  ['<Term id=anergy>a</Term>', '3:1 <Term> needs straight quotes around the value: id="…".'],
  ['<Term id="anergy>a</Term> and on.\n\nMore.', `3:1 ${openQuote}`],
  ['<Term id="anergy>a</Term> and "more" on.', `3:1 ${openQuote}`],
  ['<Term id="anergy" and so on.\n\nMore', `3:1 ${lacksEnd}`],
  ['<Term id="a" <b>', `3:1 ${lacksEnd}`],
  ['<Term', `3:1 ${lacksEnd}`],
  ['A <=<b', '3:3 The sign "<" begins a tag. Write "less than", or close the tag.'],
])('%j is called what it is, in an author’s words', (text, fault) => {
  expect(told(text)).toEqual([fault]);
});

test.each([
  ['<Remark>\n\nwords.', '3:1 The tag <Remark> is not closed: </Remark> is missing.'],
  [
    'Some <Term id="a">words.\n\nMore',
    '3:6 The tag <Term> is not closed: </Term> is missing before its paragraph ends.',
  ],
  ['<Term id="a">x</Remark>', '3:15 </Remark> stands where <Term> of line 3 is to be closed.'],
  ['Words</Term> on.', '3:6 </Term> closes a tag that was not opened.'],
])('%j lacks or has too many tags, each at its place', (text, fault) => {
  expect(told(text)).toEqual([fault]);
});

test.each([
  ['A {x y} here.', '3:6 {x y} is read as code.'],
  ['A {curly here.', '3:3 A brace "{" is not closed.'],
  ['### Two {#an-id}', '3:9 The id of a heading stands in brackets: [#an-id].'],
  ['### Two {two words}', '3:9 The id of a heading stands in brackets: [#two words].'],
])('%j has braces, which are code here', (text, fault) => {
  expect(told(text)).toEqual([fault]);
});

test('what stands in braces over several lines is not repeated', () => {
  expect(told('A {x\ny} here.')).toEqual(['4:1 What stands in braces is read as code.']);
});

test('a comment of its own language is no fault', () => {
  expect(told('{/* a comment */}')).toEqual([]);
});

test('what the parser says and nobody has words for is told in its first line, without its rule', () => {
  expect(mdxSyntaxWords('a\nb\n', '2:1: Something else (mdx:some-rule)\nMore of it')).toEqual({
    ...{ line: 2, column: 1, message: 'Something else' },
  });
  expect(mdxSyntaxWords('a', 'No place (note: of no use)')).toEqual({
    ...{ line: 1, column: 1, message: 'No place' },
  });
});

describe('a report of the parser', () => {
  const page = 'one\ntwo {a b}\n## Three {#an-id}\nfour <Term id="x">\n';
  const said = (report: string) => {
    const { line, column, message } = mdxSyntaxWords(page, report);
    return `${line}:${column} ${message}`;
  };

  test.each([
    [
      '12:34: Expected a closing tag for `<Term>` (14:16) before the end of `paragraph`',
      '14:16 The tag <Term> is not closed: </Term> is missing before its paragraph ends.',
    ],
    [
      '12:34: Expected a closing tag for `<Term>`',
      '12:34 The tag <Term> is not closed: </Term> is missing.',
    ],
    [
      '12:34: Expected a closing tag for `<bigTag>` (1:2)',
      '1:2 <bigTag> is not a tag of this site, and is not closed.',
    ],
    [
      '1:2: Expected a closing tag for `<>`',
      '1:2 <> is not a tag of this site, and is not closed.',
    ],
    [
      '12:34: Unexpected closing tag `</Term>`, expected corresponding closing tag for `<Claim>` (10:3)',
      '12:34 </Term> stands where <Claim> of line 10 is to be closed.',
    ],
    ['12:34: Unexpected closing tag `</Term>`', '12:34 </Term> closes a tag that was not opened.'],
    ['2:5: Could not parse expression with acorn', '2:5 {a b} is read as code.'],
    [
      '3:10: Could not parse expression with acorn',
      '3:10 The id of a heading stands in brackets: [#an-id].',
    ],
    ['1:1: Could not parse expression', '1:1 What stands in braces is read as code.'],
    ['9:1: Could not parse expression', '9:1 What stands in braces is read as code.'],
    ['1:2: Unexpected end, expected a closing brace', '1:2 A brace "{" is not closed.'],
    [
      '4:6: Unexpected end of file',
      '4:6 The sign "<" begins a tag. Write "less than", or close the tag.',
    ],
    ['9:1: Nothing known', '9:1 Nothing known'],
    ['1:1: Odd (mdx:a-rule) here  (mdx-jsx:some-rule)', '1:1 Odd (mdx:a-rule) here'],
    ['1:1: Odd(note: see below)', '1:1 Odd'],
    ['at 1:2: Odd', '1:1 at 1:2: Odd'],
  ])('%j is told as %j', (report, words) => {
    expect(said(report)).toBe(words);
  });

  test('is not taken for another one whose words it only holds', () => {
    for (const text of [
      'No: Expected a closing tag for `<Term>`',
      'No: Unexpected closing tag `</Term>`',
      'No: Could not parse expression',
    ])
      expect(said(`1:1: ${text}`)).toBe(`1:1 ${text}`);
  });

  test('is told by what stands at its place, to the end of the page', () => {
    expect(mdxSyntaxWords('a\n\nb <Term id="x\n\nmore', '3:3: Odd')).toEqual({
      ...{ line: 3, column: 3, message: 'A quote in the tag <Term> is not closed.' },
    });
    expect(mdxSyntaxWords('<5 cm\nb', '1:1: Odd').message).toBe(
      '"<5 cm" begins a tag. Write "less than 5 cm".',
    );
  });
});

import { expect, test } from 'vitest';
import { bookText } from '../../../../src/exports/from-course/book-text.ts';
import { readMarkup } from '../take/read-markup.ts';

const page = new URL('https://example.org/room/scale/');
const text = (html: string) => bookText(html, page);

test('text keeps its paragraphs, lists, tables, marks and small signs, and nothing that only a page can do', () => {
  expect(
    text(
      '<h2 id="part">A part <a class="permalink" href="#part">#</a></h2><script>alert(1)</script><p onclick="x()">H<sub>2</sub>O &amp; 5&nbsp;&lt; 6<br>next</p><ul><li>one</li></ul><io-steps><p>two</p></io-steps>',
    ),
  ).toBe(
    '<h2 id="part">A part </h2><p>H<sub>2</sub>O &amp; 5\u00a0&lt; 6<br/>next</p><ul><li>one</li></ul><p>two</p>',
  );
});

test('a figure leaves its place to the picture, and the table behind a chart follows it', () => {
  const out = text(
    '<figure id="fig-a" class="figure"><svg><title>x</title></svg><figcaption><p><b>Figure 1</b> A.</p><div class="controls"><details class="take"><figure id="table-a" class="table"><figcaption>Table 1</figcaption><section class="scroll"><table><tr><th scope="col" class="x">n</th><td colspan="2">5</td></tr></table></section></figure></details></div></figcaption></figure>',
  );
  expect(out).toBe(
    '<figure id="fig-a"><figcaption><p><b>Figure 1</b> A.</p></figcaption></figure><figure id="table-a"><figcaption>Table 1</figcaption><div><table><tr><th scope="col">n</th><td colspan="2">5</td></tr></table></div></figure>',
  );
});

test('links lead within the text where they can, and else to the site by their full address', () => {
  expect(
    text(
      '<p id="here"><a href="#here">a</a> <a href="/room/scale/#here">b</a> <a href="#gone">c</a> <a href="/room/glossary/#term" data-note="term">d</a></p>',
    ),
  ).toBe(
    '<p id="here"><a href="#here">a</a> <a href="#here">b</a> <a href="https://example.org/room/scale/#gone">c</a> <a href="https://example.org/room/glossary/#term">d</a></p>',
  );
});

test('who speaks stays known: remarks and source notes keep their class, and open with their words', () => {
  const out = text(
    '<p>It is so. <span class="own-words"><span class="visually-hidden">Our remark: </span>Not sure.</span></p><div class="side-note" role="note" id="note-a"><p class="kind">Source note</p></div>',
  );
  expect(out).toContain('<span class="own-words"><span>Our remark: </span>Not sure.</span>');
  expect(out).toContain('<div id="note-a" class="side-note"><p>Source note</p></div>');
  expect(readMarkup(`<div>${out}</div>`).text).toContain('Our remark: Not sure.');
});

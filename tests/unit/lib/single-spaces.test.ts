import { expect, test } from 'vitest';
import { singleSpaces } from '../../../src/lib/single-spaces.ts';

test('white space between tags becomes one space, and none stays none', () => {
  expect(singleSpaces('<p>a  b</p>\n<ul><li>c</li>\n    <li>d</li></ul>')).toBe(
    '<p>a  b</p> <ul><li>c</li> <li>d</li></ul>',
  );
});

test('what is printed as written, and scripts and styles, are left as they are', () => {
  for (const kept of [
    '<pre><b>a</b>\n  <b>b</b></pre>',
    '<textarea><a>\n  <b></textarea>',
    '<script>x = "<i>  <b>"</script>',
    '<style>a::after { content: "<i>  <b>" }</style>',
  ])
    expect(singleSpaces(`<p>1</p>${kept}<p>2</p>\n\n<p>3</p>`)).toBe(
      `<p>1</p>${kept}<p>2</p> <p>3</p>`,
    );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lightTokens, standaloneSvg, tokenColor } from '../../../src/lib/standalone-svg.ts';

const css = `:root {
  /* a comment: --not: this; */
  --paper: light-dark(#fcfaf6, #10151c);
  --shadow: light-dark(rgb(40 34 20 / 0.16), rgb(0 0 0 / 0.55));
  --ground: var(--paper);
  --radius: 4px;
}
@media print { :root { --paper: white; } }`;

const svg =
  '<svg class="dg" data-span="7" role="img" aria-labelledby="t" width="10" height="20" viewBox="0 0 10 20">' +
  '<title id="t">Heat &amp; cold</title><desc id="d">Two boxes.</desc><path fill="var(--paper)" stroke="var(--ground)"/></svg>\n';

test('tokens keep their first declaration and its light value', () => {
  expect(Object.fromEntries(lightTokens(css))).toEqual({
    paper: '#fcfaf6',
    shadow: 'rgb(40 34 20 / 0.16)',
    ground: 'var(--paper)',
    radius: '4px',
  });
});

test('a stand-alone file has its namespace, concrete colors, fonts and a white ground behind the drawing', () => {
  const file = standaloneSvg({ svg, width: 10, height: 20 }, css);
  expect(file).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img"/);
  expect(file).toContain('font-family="');
  expect(file).toContain('<path fill="#fcfaf6" stroke="#fcfaf6"/>');
  expect(file).toContain('</desc><rect x="0" y="0" width="10" height="20" fill="#ffffff"/><path');
  expect(file).not.toMatch(/var\(|class=|data-/);
});

test('a token that is not declared is refused by name', () => {
  expect(() =>
    standaloneSvg({ svg: svg.replaceAll('--paper', '--lost'), width: 10, height: 20 }, css),
  ).toThrow('--lost');
});

test("every color of the site's own style sheet resolves", () => {
  const file = join(import.meta.dirname, '../../../src/styles/tokens.css');
  const tokens = lightTokens(readFileSync(file, 'utf8'));
  for (const name of ['paper', 'ink', 'rule-strong', 'heat-bg', 'control-ink']) {
    expect(tokens.get(name)).toMatch(/^#[0-9a-f]{6}$/);
  }
});

test('a value is read to its end, with parentheses inside and without the spaces around it', () => {
  const lines = [
    '--a:light-dark( rgb(1, 2, 3) , rgb(4 5 6) );',
    '--b:   1px solid  ;',
    '--c: light-dark(red);',
    '--d: x light-dark(a, b);',
    '--e: light-dark(a, b) x;',
    '--a: blue;',
  ];
  expect(Object.fromEntries(lightTokens(lines.join('\n')))).toEqual({
    ...{ a: 'rgb(1, 2, 3)', b: '1px solid', c: 'red' },
    ...{ d: 'x light-dark(a, b)', e: 'light-dark(a, b) x' },
  });
});

test('a token is written out also where it has another value to fall back on, and through others', () => {
  const drawn = '<svg><path fill="var(--b, #123)"/></svg>';
  const file = standaloneSvg({ svg: drawn, width: 1, height: 2 }, '--a: red; --b: var(--a);');
  expect(file).toContain('<path fill="red"/>');
});

test('names of the drawing stay before the ground, whatever the space between them', () => {
  const drawn =
    ' <svg tabindex="0" style="x" xmlns="y" id="z">\n <desc>D</desc>\n <title>T</title><g/></svg>';
  const file = standaloneSvg({ svg: drawn, width: 1, height: 2 }, '');
  expect(file).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" id="z" font-family="[^"]+">\n <desc>D<\/desc>\n <title>T<\/title><rect x="0" y="0" width="1" height="2" fill="#ffffff"\/><g\/><\/svg>$/,
  );
  const inner = standaloneSvg({ svg: '<g><svg></svg></g>', width: 1, height: 2 }, '');
  expect(inner).toBe('<g><svg></svg></g>');
});

test('a token that is not declared is named', () => {
  expect(() => tokenColor(new Map(), 'lost')).toThrow(
    new Error('The picture uses the token --lost, which is not declared.'),
  );
});

import { expect, test } from 'vitest';
import { formatRenderFault, type RenderFault } from '../../../../src/diagrams/renderer/faults.ts';
import {
  colorsOutsideTokens,
  sizesTooSmall,
  svgFile,
} from '../../../../src/diagrams/renderer/svg-file.ts';

test('the file of a picture is named, described and has its size', () => {
  const head = { id: 'two-ways', title: 'Two < three', description: 'A & B' };
  const picture = { width: 320, height: 48, content: '<g><rect x="1"/></g><text>a</text>' };
  expect(svgFile(head, picture)).toBe(
    '<svg class="dg" data-span="7" role="img" aria-labelledby="dg-two-ways-title" aria-describedby="dg-two-ways-desc" ' +
      'width="320" height="48" viewBox="0 0 320 48">' +
      '<title id="dg-two-ways-title">Two &lt; three</title><desc id="dg-two-ways-desc">A &amp; B</desc>' +
      '<g><rect x="1"/></g>\n<text>a</text></svg>\n',
  );
});

test('each element of a file has a line of its own, so that a change is a change of few lines', () => {
  const content =
    '<rect/><path/><circle/><polygon/><g><text x="1"><tspan>a</tspan><tspan> </tspan></text><g/></g>';
  const [, body] = svgFile(
    { id: 'a', title: '', description: '' },
    { width: 1, height: 1, content },
  ).split('</desc>');
  expect(body).toBe(
    '<rect/>\n<path/>\n<circle/>\n<polygon/>\n<g><text x="1"><tspan>a</tspan><tspan> </tspan></text>\n<g/></g></svg>\n',
  );
});

test('colors that are no tokens of the site are found, each once', () => {
  const svg =
    '<rect fill="#ff0000" stroke="var(--ink)"/><rect fill="#ff0000" stroke="none"/><stop stop-color="red"/>' +
    '<g color="var(--unknown)"/><rect fill="var(--ink) "/><text fill="">fill="blue"</text>';
  expect(colorsOutsideTokens(svg, new Set(['ink']))).toEqual([
    ...['#ff0000', 'red', 'var(--unknown)', 'var(--ink) ', ''],
  ]);
});

test('sizes of letters that would be illegible on a small screen are found, each once', () => {
  const svg =
    '<text font-size="14"/><text font-size="13.9"/><text font-size="13.9"/><text font-size="9"/>';
  expect(sizesTooSmall(svg)).toEqual([13.9, 9]);
});

test('a fault of a drawing is told with its place, its cause and what to do', () => {
  const fault: RenderFault = {
    ...{ file: 'content/diagrams/a.mmd', line: 7, column: 3 },
    ...{ code: 'diagram/too-wide', message: 'It is 950 px wide.' },
  };
  expect(formatRenderFault(fault)).toMatch(
    /^content\/diagrams\/a\.mmd:7:3 {2}diagram\/too-wide\n {2}It is 950 px wide\.\n {2}\S.*\.$/,
  );
});

import { expect, test, vi } from 'vitest';
import { initializeMermaid, list, plain } from '../../../../src/diagrams/renderer/page/mermaid.ts';

test.each([
  ['Heat<br/>alone', 'Heat alone'],
  ['Heat<br>alone', 'Heat alone'],
  ['Heat<BR  />alone', 'Heat alone'],
  // Where the author ended a line at a hyphen, the word goes on.
  ['radio-<br/>frequency', 'radio-frequency'],
  ['radio-<br />frequency', 'radio-frequency'],
  ['T cell-<br/>2', 'T cell- 2'],
  ['  two\n  lines ', 'two lines'],
  [undefined, ''],
  [null, ''],
  [7, '7'],
])('the label %j is on one line %j', (label, line) => {
  expect(plain(label)).toBe(line);
});

test('what Mermaid keeps is a list, whatever it is kept as', () => {
  expect(list([1, 2])).toEqual([1, 2]);
  expect(list(new Set([1, 2]))).toEqual([1, 2]);
  expect(list(new Map([['a', 1]]))).toEqual([['a', 1]]);
  expect(list(undefined)).toEqual([]);
  expect(list('words')).toEqual([]);
});

test('Mermaid places things alike each time, in the site’s font, with text that is no HTML', () => {
  const initialize = vi.fn();
  vi.stubGlobal('mermaid', { initialize });
  initializeMermaid();
  vi.unstubAllGlobals();
  expect(initialize).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      ...{ startOnLoad: false, securityLevel: 'strict', htmlLabels: false, look: 'classic' },
      ...{ layout: 'dagre', deterministicIds: true, deterministicIDSeed: 'diagram' },
      themeVariables: { fontFamily: 'Source Sans', fontSize: '15px' },
      flowchart: expect.objectContaining({
        rankSpacing: 40,
        curve: 'linear',
        subGraphTitleMargin: { top: 6, bottom: 8 },
      }),
    }),
  );
});

test('boxes that only lie in one another are drawn closer than boxes with lines between them', () => {
  const initialize = vi.fn();
  vi.stubGlobal('mermaid', { initialize });
  initializeMermaid('nested');
  vi.unstubAllGlobals();
  expect(initialize).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      flowchart: expect.objectContaining({ nodeSpacing: 8, rankSpacing: 8, curve: 'linear' }),
    }),
  );
});

import { expect, test } from 'vitest';
import { readablePaints } from '../../../src/lib/readable-paints.ts';

test('each token has its light color behind it, whatever else the attribute says', () => {
  const markup = '<path fill="var(--ink)" stroke="none"/><path style="fill: var(--paper)"/>';
  expect(readablePaints(markup)).toMatch(
    /^<path fill="var\(--ink,#[0-9a-f]{3,6}\)" stroke="none"\/><path style="fill: var\(--paper,#[0-9a-f]{3,6}\)"\/>$/,
  );
});

test('words that only look like a token stay as they are', () => {
  const text = '<text>var(--ink)</text>';
  expect(readablePaints(text)).toBe(text);
});

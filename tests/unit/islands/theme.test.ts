import { expect, test } from 'vitest';
import { parseTheme, THEMES } from '../../../src/islands/theme/model.ts';

test.each(THEMES)('%s is a theme', (theme) => {
  expect(parseTheme(theme)).toBe(theme);
});

test.each([undefined, null, '', 'Dark', 'toString'])(
  '%j is taken as the theme of the system',
  (value) => {
    expect(parseTheme(value)).toBe('system');
  },
);

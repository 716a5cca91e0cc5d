import { expect, test } from 'vitest';
import { askedTheme, heightMessage } from '../../../../src/islands/embed/model.ts';

test('a frame tells its whole height and its address without what was asked of it', () => {
  expect(heightMessage('course', 'https://example.org/room/embed/a/?theme=dark#x', 480.2)).toEqual({
    ...{ subject: 'lti.frameResize', source: 'course', height: 481 },
    url: 'https://example.org/room/embed/a/',
  });
});

test.each([
  ['?theme=dark', 'dark'],
  ['?a=1&theme=light', 'light'],
  ['?theme=blue', undefined],
  ['', undefined],
])('the address %s asks for the theme %s', (query, theme) => {
  expect(askedTheme(query)).toBe(theme);
});

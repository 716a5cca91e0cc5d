import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatPracticeUrl,
  PRACTICE_KINDS,
  PRACTICE_MODES,
  type PracticeRequest,
  parsePracticeUrl,
} from '../../../../src/learner/session/practice-url.ts';

/** Also halves of characters, which no address can have. */
const utf16Unit = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit));
const slug = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 })
  .map((words) => words.join('-'));
const request: fc.Arbitrary<PracticeRequest> = fc.record({
  mode: fc.constantFrom(...PRACTICE_MODES),
  sections: fc.uniqueArray(slug, { maxLength: 5 }),
  kinds: fc.constantFrom(...PRACTICE_KINDS),
  size: fc.integer({ min: 1, max: 200 }),
});

test('what was asked for is read from its own address', () => {
  fc.assert(
    fc.property(request, (asked) => {
      expect(parsePracticeUrl(formatPracticeUrl(asked))).toEqual(asked);
    }),
  );
});

test('any string is safe and asks for something that has an address', () => {
  const noise = fc.oneof(
    fc.string({ unit: utf16Unit }),
    fc.string().map((text) => `?mode=${text}&section=${text}&size=${text}&kinds=${text}`),
    fc
      .constantFrom(...PRACTICE_MODES)
      .map((mode) => `?mode=${mode}&mode=x&size=9e9&section=%E0%A4`),
    fc.constant('?section=\uD800&size=%'),
  );
  fc.assert(
    fc.property(noise, (search) => {
      const asked = parsePracticeUrl(search);
      expect(asked.size).toBeGreaterThanOrEqual(1);
      expect(asked.size).toBeLessThanOrEqual(200);
      expect(parsePracticeUrl(formatPracticeUrl(asked))).toEqual(asked);
    }),
  );
});

test.each([
  ['', { sections: [], kinds: 'both', size: 10 }],
  [
    '?section=prostate-fla&mode=missed',
    { mode: 'missed', sections: ['prostate-fla'], kinds: 'both', size: 10 },
  ],
  ['?section=conclusion', { mode: 'section', sections: ['conclusion'], kinds: 'both', size: 10 }],
  [
    '?mode=due&kinds=cards&size=25&section=a&section=b&section=a',
    { mode: 'due', sections: ['a', 'b'], kinds: 'cards', size: 25 },
  ],
  ['?mode=constructor&kinds=toString', { sections: [], kinds: 'both', size: 10 }],
  ['?section=../etc&section=<b>&section=A', { sections: [], kinds: 'both', size: 10 }],
  ['?size=0', { sections: [], kinds: 'both', size: 1 }],
  ['?size=999999', { sections: [], kinds: 'both', size: 200 }],
  ['?size=-3', { sections: [], kinds: 'both', size: 10 }],
])('%s is read as %o', (search, expected) => {
  expect(parsePracticeUrl(search)).toEqual(expected);
});

test('an address leaves out what is standard', () => {
  expect(formatPracticeUrl({ sections: [], kinds: 'both', size: 10 })).toBe('');
  expect(formatPracticeUrl({ mode: 'due', sections: [], kinds: 'both', size: 10 })).toBe(
    '?mode=due',
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatPracticeUrl,
  PRACTICE_KINDS,
  PRACTICE_MODES,
  type PracticeRequest,
  parsePracticeUrl,
  withoutNames,
} from '../../../../src/learner/session/practice-url.ts';

/** Also halves of characters, which no address can have. */
const utf16Unit = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit));
const slug = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 })
  .map((words) => words.join('-'));
const names = fc.uniqueArray(slug, { maxLength: 5 });
const request: fc.Arbitrary<PracticeRequest> = fc
  .record({
    mode: fc.constantFrom(...PRACTICE_MODES.filter((mode) => mode !== 'named')),
    sections: names,
    kinds: fc.constantFrom(...PRACTICE_KINDS),
    size: fc.integer({ min: 1, max: 200 }),
    named: fc.record({ items: names, objectives: names }),
  })
  .map(({ named, ...rest }) => ({
    ...rest,
    ...(named.items.length + named.objectives.length > 0 && named),
  }));

test('what was asked for is read from its own address, with no word left over', () => {
  fc.assert(
    fc.property(request, (asked) => {
      expect(parsePracticeUrl(formatPracticeUrl(asked))).toEqual({ request: asked, unknown: [] });
    }),
  );
});

test('any string is safe and asks for something that has an address', () => {
  const noise = fc.oneof(
    fc.string({ unit: utf16Unit }),
    fc
      .string({ unit: utf16Unit, maxLength: 200 })
      .map((text) => `?mode=${text}&section=${text}&size=${text}&kinds=${text}&item=${text}`),
    fc
      .constantFrom(...PRACTICE_MODES)
      .map((mode) => `?mode=${mode}&mode=x&size=9e9&section=%E0%A4`),
    fc.constant('?section=\uD800&size=%'),
  );
  fc.assert(
    fc.property(noise, (search) => {
      const { request: asked } = parsePracticeUrl(search);
      expect(asked.size).toBeGreaterThanOrEqual(1);
      expect(asked.size).toBeLessThanOrEqual(200);
      expect(parsePracticeUrl(formatPracticeUrl(asked))).toEqual({ request: asked, unknown: [] });
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
  [
    '?item=b&item=a',
    { mode: 'named', sections: [], items: ['b', 'a'], objectives: [], kinds: 'both', size: 200 },
  ],
  [
    '?mode=exam&objective=aim&size=5',
    { mode: 'exam', sections: [], items: [], objectives: ['aim'], kinds: 'both', size: 5 },
  ],
])('%s is read as %o', (search, expected) => {
  expect(parsePracticeUrl(search)).toEqual({ request: expected, unknown: [] });
});

test.each([
  ['?mode=constructor&kinds=toString', ['mode constructor', 'kinds toString']],
  ['?mode=named', ['mode named']],
  ['?mode=due&mode=exam', ['mode exam']],
  ['?mode=due&mode=due', []],
  ['?size=0', ['size 0']],
  ['?size=999999', ['size 999999']],
  ['?size=-3', ['size -3']],
  ['?size=', ['size ']],
  ['?sections=prostate-fla', ['sections ']],
])('of %s every word that means nothing is told', (search, expected) => {
  const { unknown } = parsePracticeUrl(search);
  expect(unknown.map(({ name, value }) => `${name} ${value}`)).toEqual(expected);
});

test('a section that cannot be is kept, so that the address does not ask for all of them', () => {
  const { request: asked } = parsePracticeUrl(
    `?mode=exam&section=../etc&section=${'a'.repeat(99)}`,
  );
  expect(asked.sections).toEqual(['../etc', `${'a'.repeat(79)}…`]);
  expect(parsePracticeUrl('?mode=exam&section=').request.sections).toEqual(['']);
});

test('an address leaves out what is standard', () => {
  expect(formatPracticeUrl({ sections: [], kinds: 'both', size: 10 })).toBe('');
  expect(formatPracticeUrl({ mode: 'due', sections: [], kinds: 'both', size: 10 })).toBe(
    '?mode=due',
  );
  const named = { mode: 'named', sections: [], items: ['a'], kinds: 'both', size: 200 } as const;
  expect(formatPracticeUrl(named)).toBe('?item=a');
  expect(withoutNames(named)).toEqual({ sections: [], kinds: 'both', size: 10 });
});

test('of more names than an address may have the first are asked for, each once', () => {
  const ids = Array.from({ length: 201 }, (_, n) => `item-${n}`);
  for (const name of ['item', 'objective', 'section']) {
    const search = `?${new URLSearchParams([...ids, ...ids].map((id) => [name, id]))}`;
    const { sections, items, objectives } = parsePracticeUrl(search).request;
    expect([...sections, ...(items ?? []), ...(objectives ?? [])]).toEqual(ids.slice(0, 200));
  }
});

import { expect, test } from 'vitest';
import { type Change, faultsWith, replaced } from './course-copy.ts';

const BREAST = 'sections/breast-ablation.mdx';
const codes = (...changes: readonly Change[]) =>
  new Set(faultsWith(...changes).map(({ code }) => code));

test('a figure that an item calls ours stays ours when a report comes to print the same number', () => {
  const change = replaced(
    'updates.yaml',
    'caveat: Read together',
    'caveat: Of 400 people. Read together',
  );
  expect(codes(change)).toEqual(new Set(['figure/unread']));
});

test.each([
  ['another P value', 'P = .18', 'P = .19', 'says ".19" where ".18" stood'],
  ['the other bound of a P value', 'P < .001', 'P > .001', 'says "> .001" where "< .001" stood'],
])('%s is told, with what stood there', (_, before, now, told) => {
  const [fault] = faultsWith(replaced('updates.yaml', before, now));
  expect(fault?.code).toBe('figure/unread');
  expect(fault?.message).toContain(told);
});

test('a key sentence that is taken out leads to the one that took its place', () => {
  const change = replaced(
    BREAST,
    '<Claim id="breast-conserving-sequelae">',
    '<Claim id="breast-smaller-operation" formerly="breast-conserving-sequelae">',
  );
  const found = codes(change);
  // What named it has to name the new one; its address stands.
  expect(found).toContain('item/claim');
  expect([...found].filter((code) => code.startsWith('address/'))).toEqual([]);
});

test('what is new is told as new, and not as another figure than before', () => {
  const [fault] = faultsWith(
    replaced(
      'search-words.yaml',
      /(?=^- word)/m,
      '- word: late effects\n  text: [adverse events]\n',
    ),
  );
  expect(fault?.message).toMatch(/^search-words\/late_effects is new, with \d+ figures/);
});

test('words of direction put before others are told as they are', () => {
  const [fault] = faultsWith(
    replaced(BREAST, 'Why look for something other', 'Why no longer look for something other'),
  );
  expect(fault?.message).toMatch(/says "no", "longer", which did not stand there/);
});

import { describe, expect, test } from 'vitest';
import { checkClosingParts, checkObjectives, checkOrder } from '../../../src/checks/sections.ts';
import { section, told, tree } from './small-tree.ts';

const ordered = (slug: string, value: number, line: number) =>
  section(slug, '', { order: { value, line, column: 8 } });

test('two sections do not have one number', () => {
  const sections = [
    ordered('a', 1, 3),
    section('without-head', ''),
    ordered('b', 2, 4),
    ordered('c', 1, 5),
    ordered('d', 1, 6),
  ];
  expect(told(checkOrder(tree({ sections })))).toEqual([
    'sections/c.mdx:5:8 section/order The order 1 is already used in content/sections/a.mdx.',
    'sections/d.mdx:6:8 section/order The order 1 is already used in content/sections/a.mdx.',
  ]);
});

describe('an objective', () => {
  const aims = (...texts: string[]) =>
    section('a', '', {
      objectives: texts.map((_, i) => ({ value: `aim-${i}`, line: 10 + i, column: 5 })),
      data: { objectives: texts.map((text, i) => ({ id: `aim-${i}`, text })) },
    });
  const faults = (...sections: object[]) => told(checkObjectives(tree({ sections })));

  test.each([
    ...[
      'Understand',
      'know',
      'learn',
      'appreciate',
      'be',
      'become',
      'realize',
      'grasp',
      'see',
      'have',
    ],
  ])('does not begin with what nobody sees: %s', (verb) => {
    expect(faults(aims('Name two kinds', `${verb} two kinds`))).toEqual([
      `sections/a.mdx:11:5 section/verb The objective "aim-1" begins with "${verb}".`,
    ]);
  });
  test('begins with any other word', () => {
    expect(faults(aims('Name what to know', 'Begin', 'Seek', 'To see'))).toEqual([]);
  });
  test('has a place where its head was read', () => {
    const placeless = section('a', '', {
      objectives: [],
      data: { objectives: [{ id: 'aim', text: 'Know' }] },
    });
    expect(faults(placeless, section('b', ''))).toEqual([]);
  });
});

describe('a section', () => {
  const faults = (...texts: string[]) =>
    told(checkClosingParts(tree({ sections: texts.map((text, i) => section(`s${i}`, text)) })));
  const limits = '## Limits [#limits]\n\nNone.\n\n';
  const points = '## Key points [#key-points]\n\n- One.\n\n';
  const open = (line: number) =>
    `sections/s0.mdx:${line}:1 section/parts The section does not close with its limits and its key points.`;

  test('closes with its limits and its key points', () => {
    expect(faults(`${limits}${points}`)).toEqual([]);
    expect(faults(`${limits}### Of ours [#ours]\n\nText.\n\n${points}`)).toEqual([]);
  });
  test.each([
    ['neither', 'Text.', 1],
    ['no key points', limits, 3],
    ['no limits', points, 3],
    ['both in another order', `${points}${limits}`, 7],
    ['something after them', `${limits}${points}## More [#more]`, 11],
  ])('has %s', (_, text, line) => expect(faults(text)).toEqual([open(line)]));

  test('without any heading is told of at its first line', () => {
    const { scan, ...rest } = section('s0', '');
    const bare = { ...rest, scan: { ...scan, headings: [] } };
    expect(told(checkClosingParts(tree({ sections: [bare] })))).toEqual([open(1)]);
  });
  test('may close so while it cannot be read, or a heading has no id', () => {
    expect(faults('<Claim id="open">')).toEqual([]);
    expect(faults('## Limits\n\nNone.\n\n')).toEqual([]);
    expect(faults('A ~~word~~.')).toEqual([open(1)]);
  });
});

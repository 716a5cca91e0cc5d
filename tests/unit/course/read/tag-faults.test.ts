import { describe, expect, test } from 'vitest';
import type { MdxNode } from '../../../../src/course/read/mdx-node.ts';
import { attributeComplaint, placeComplaint } from '../../../../src/course/read/tag-faults.ts';

const TABLE = { needs: ['id', 'caption'], may: ['formerly'] };
type Attribute = NonNullable<MdxNode['attributes']>[number];
/** What is said of the attributes of a tag, each a name with its value. */
const said = (...attributes: [string, unknown?][]) =>
  attributeComplaint(
    {
      type: 'mdxJsxFlowElement',
      attributes: attributes.map(([name, value = 'a word']) => ({ name, value }) as Attribute),
    },
    'Table',
    TABLE,
  );

describe('the attributes of a tag', () => {
  test('may be all that it needs, in any order, with what it may have', () => {
    expect(said(['caption'], ['id'])).toBeUndefined();
    expect(said(['id'], ['caption'], ['formerly'])).toBeUndefined();
  });

  test.each<[string, [string, unknown?][], string, string?]>([
    ['lacks the first', [['caption']], '<Table> needs id="…".'],
    ['lacks the second', [['id']], '<Table> needs caption="…".'],
    ['has an empty one', [['id', ' '], ['caption']], '<Table> needs id="…".'],
    ['has one twice', [['id'], ['id'], ['caption']], '<Table> has id twice.'],
    [
      'has code for a value',
      [['id'], ['caption', { value: '6' }]],
      '<Table> needs caption="…", words in straight quotes.',
    ],
    ['has a mistyped one', [['id'], ['captoin']], '<Table> has no attribute "captoin".', 'caption'],
    [
      'has another in the place of the one it lacks',
      [['id'], ['x']],
      '<Table> has no attribute "x".',
      'caption',
    ],
    ['lacks several', [['x']], '<Table> has no attribute "x".'],
    [
      'has all it needs and one more',
      [['id'], ['caption'], ['x']],
      '<Table> has no attribute "x".',
    ],
    ['has code in braces', [['', '...rest'], ['id']], '<Table> takes no code in braces.'],
  ])('%s', (_, attributes, message, suggestion) => {
    expect(said(...attributes)).toEqual({ message, suggestion });
  });

  test('there are none of a tag without any', () => {
    const node = { type: 'mdxJsxFlowElement' };
    expect(attributeComplaint(node, 'Remark', { needs: [] })).toBeUndefined();
    expect(attributeComplaint(node, 'Table', TABLE)?.message).toBe('<Table> needs id="…".');
  });
});

describe('the place of a tag', () => {
  test('is right where nothing forbids it', () => {
    expect(placeComplaint('Cite', { needs: [] }, ['Claim'], 'one')).toBeUndefined();
    expect(
      placeComplaint('Step', { needs: [], within: 'Case' }, ['Remark', 'Case'], undefined),
    ).toBeUndefined();
    expect(placeComplaint('Limits', { needs: [], under: 'limits' }, [], 'limits')).toBeUndefined();
  });

  test('is wrong anywhere inside of a tag that has no place for it', () => {
    const rule = { needs: [], notIn: ['Claim', 'Term'] };
    expect(placeComplaint('Table', rule, ['Remark', 'Term', 'Remark'], 'one')).toBe(
      '<Table> stands inside of <Term>.',
    );
  });

  test('is wrong outside of the tag it belongs in, at any depth', () => {
    const rule = { needs: [], within: 'Case' };
    for (const inside of [[], ['Case', 'Remark']])
      expect(placeComplaint('Step', rule, inside, 'one')).toBe('<Step> stands outside of <Case>.');
  });

  test('is wrong under another heading, or above the first', () => {
    for (const heading of ['one', undefined])
      expect(placeComplaint('Limits', { needs: [], under: 'limits' }, [], heading)).toBe(
        '<Limits> does not stand under the heading [#limits].',
      );
  });
});

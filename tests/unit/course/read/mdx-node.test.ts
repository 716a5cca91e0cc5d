import { expect, test } from 'vitest';
import { attribute, isCode, plainText } from '../../../../src/course/read/mdx-node.ts';

test('the words of a node are those of all its children, with a space for a broken line', () => {
  const node = {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'one' },
      { type: 'break' },
      { type: 'strong', children: [{ type: 'inlineCode', value: 'two' }] },
      { type: 'mdxTextExpression', value: ' three' },
    ],
  };
  expect(plainText(node)).toBe('one two');
});

test('a trial tag says the registry number', () => {
  const attributes = [{ name: 'id', value: 'nct03949231' }];
  expect(plainText({ type: 'mdxJsxTextElement', name: 'Trial', attributes })).toBe('NCT03949231');
});

test('an attribute counts only with a plain value', () => {
  const node = {
    type: 'mdxJsxTextElement',
    attributes: [{ name: 'n', value: { type: 'expression' } }, { name: 'id', value: 'a' }, {}],
  };
  expect(attribute(node, 'id')).toBe('a');
  expect(attribute(node, 'n')).toBeUndefined();
  expect(attribute(node, 'title')).toBeUndefined();
});

test.each([
  ['mdxTextExpression', 'a', true],
  ['mdxFlowExpression', '/* a */ b', true],
  ['mdxjsEsm', "import a from 'a'", true],
  ['mdxFlowExpression', '/* for\neditors */', false],
  ['mdxTextExpression', ' ', false],
  ['text', 'a', false],
])('%s with %j is code: %s', (type, value, code) => {
  expect(isCode({ type, value })).toBe(code);
});

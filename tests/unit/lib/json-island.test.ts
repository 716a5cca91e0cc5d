import { expect, test } from 'vitest';
import { jsonIsland } from '../../../src/lib/json-island.ts';

test('data comes back as it was, and no word of it can end the element', () => {
  const data = { text: '</script><!-- <b>', n: 1 };
  expect(jsonIsland(data)).not.toContain('<');
  expect(JSON.parse(jsonIsland(data))).toEqual(data);
});

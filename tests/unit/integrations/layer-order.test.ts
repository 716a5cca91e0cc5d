import { expect, test } from 'vitest';
import { layerOrder } from '../../../src/integrations/layer-order.ts';

type Transform = (code: string, id: string) => string | undefined;
const transform = layerOrder().transform as unknown as Transform;

test.each([
  'src/styles/prose.css',
  'src/components/blocks/Claim.astro?astro&type=style&index=0&lang.css',
])('a sheet with layers says their order first: %s', (id) => {
  expect(transform('@layer prose { p { margin: 0 } }', id)).toBe(
    '@layer tokens, base, prose, components, print, large-text, forced-colors;\n@layer prose { p { margin: 0 } }',
  );
});

test('a sheet without layers and a script that names them stay as they are', () => {
  expect(transform('p { margin: 0 }', 'a.css')).toBeUndefined();
  expect(transform("const a = '@layer'", 'a.ts')).toBeUndefined();
});

import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import Claim from '../../src/components/blocks/Claim.astro';

test('Claim', async () => {
  const container = await AstroContainer.create();
  console.log(await container.renderToString(Claim, { props: { id: 'x' }, slots: { default: 'Words' } }));
});

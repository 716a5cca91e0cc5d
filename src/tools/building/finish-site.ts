/** The second step of a build: what is made of the pages, and the check of all links. */
import { once } from 'node:events';
import { finishSite } from '../../integrations/finish-site.ts';
import type { MadeSite } from '../../integrations/made-site.ts';
import { step } from './step.ts';

await step(async () => {
  process.channel?.ref();
  const [site] = (await once(process, 'message')) as [MadeSite];
  process.channel?.unref();
  await finishSite(site);
});

/** The first step of a build: Astro writes the pages. */
import { join } from 'node:path';
import { build } from 'astro';
import { step } from './step.ts';

const verbose = process.argv.includes('--verbose');
await step(() =>
  build({
    root: join(import.meta.dirname, '../../..'),
    logLevel: verbose ? 'info' : 'warn',
  }),
);

/**
 * `npm run build` writes the site to `dist/` and says in a few lines what it made. `-- --verbose` says all that Astro
 * does. Each of its two steps is a process of its own, so that the second does not add to the memory of the first.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildWord, MadeSite } from '../integrations/made-site.ts';
import { runStep } from './building/run-step.ts';

const steps = join(import.meta.dirname, 'building');
let begun: string | undefined;
let made: MadeSite | undefined;

endIfFailed(
  await runStep(join(steps, 'write-pages.ts'), {
    args: process.argv.slice(2),
    hear: (word) => {
      const told = word as BuildWord;
      if ('begun' in told) begun = told.begun;
      else made = told.made;
    },
  }),
);
if (!made) throw new Error('Astro has ended, and has not said that it wrote the pages.');
endIfFailed(await runStep(join(steps, 'finish-site.ts'), { first: made }));

/** Ends a build with the exit code of a step that failed, and leaves no part of a site. */
function endIfFailed(code: number): void {
  if (code === 0) return;
  if (begun) rmSync(begun, { recursive: true, force: true });
  process.exit(code);
}

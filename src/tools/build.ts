/**
 * `npm run build` writes the site to `dist/` and says in a few lines what it made. `-- --verbose` says all that Astro
 * does.
 */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// The bundler gives memory back as soon as it is free; it asks this when it is loaded.
process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
// Pictures are drawn one after the other; each thread that has drawn one keeps memory of its own for the next.
process.env['UV_THREADPOOL_SIZE'] ??= '2';
// Garbage may take a fifth of what is in use, for a little more time: by itself the engine lets it take several times as much
// where a machine has it. How much may be in use is not touched. `npm run bench` shows what it comes to.
setFlagsFromString('--heap-growing-percent=20');
const { build } = await import('astro');

const verbose = process.argv.includes('--verbose');
try {
  await build({
    root: join(import.meta.dirname, '../..'),
    logLevel: verbose ? 'info' : 'warn',
  });
} catch (error) {
  const { message = String(error), stack, hint } = error as Error & { hint?: string };
  // A report of the content or of links says all; a fault in code is found by its place.
  const isReport = /^\d+ \w+.*\n|_(?:URL|PATH)\b/.test(message);
  process.stderr.write(`\n${isReport ? message : (stack ?? message)}\n${hint ? `${hint}\n` : ''}`);
  process.exit(1);
}

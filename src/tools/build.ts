/**
 * `npm run build` writes the site to `dist/` and says in a few lines what it made. `-- --verbose` says all that Astro
 * does.
 */
import { join } from 'node:path';

// The bundler gives memory back as soon as it is free; it asks this when it is loaded.
process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
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

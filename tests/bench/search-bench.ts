/**
 * Measures the first search of the built site on a slow line (1.6 Mbit/s, 150 ms): from opening the dialog and
 * typing to the first whole result. `astro build` comes before.
 *
 *   npm run bench:search             types "pembrolizumab"
 *   npm run bench:search -- abscopal
 */
import { join } from 'node:path';
import { firstSearch } from './first-search.ts';

const query = process.argv[2] ?? 'pembrolizumab';
for (let run = 1; run <= 3; run++) {
  const { milliseconds, lastKey, kilobytes, requests } = await firstSearch(
    join(import.meta.dirname, '../../dist'),
    query,
  );
  process.stdout.write(
    `“${query}”, run ${run}: ${milliseconds.toFixed(0)} ms (the last key at ${lastKey.toFixed(0)}), ${kilobytes.toFixed(1)} kB, ${requests} requests\n`,
  );
}

/**
 * `npm run offline:retire` replaces the built site's worker by one that takes the copies on readers' devices away:
 * for a host that gives up reading offline, or the site. Run it after the build.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { retiringScript } from '../offline/script.ts';

const dist = join(import.meta.dirname, '../../dist');
const worker = join(dist, 'sw.js');
if (!existsSync(worker)) {
  process.stderr.write('There is no built site: run npm run build first.\n');
  process.exit(1);
}
writeFileSync(worker, await retiringScript());
// Without it no page offers a copy any more.
rmSync(join(dist, 'offline'), { recursive: true, force: true });
process.stdout.write('dist/sw.js takes the copies away; deploy dist/ once more.\n');

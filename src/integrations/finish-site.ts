import { buildReport } from './build-report.ts';
import { indexPages } from './index-pages.ts';
import { checkLinks } from './link-check.ts';
import type { MadeSite } from './made-site.ts';
import { keepOffline } from './offline.ts';

/**
 * Adds to written pages what is made of them, checks that every link and every published address resolves, and says in a few
 * lines what was made.
 * @throws with a report where that cannot be
 */
export async function finishSite(site: MadeSite): Promise<void> {
  const { dist, base, published, names } = site;
  const found = await indexPages(dist, names);
  const [kept, checked] = await Promise.all([
    // After the last file that a reader asks for is written: a worker that keeps them all.
    keepOffline(dist),
    // While another thread compresses.
    Promise.resolve().then(() => checkLinks(dist, base, published)),
  ]);
  process.stdout.write(buildReport(site, [found, kept, checked]));
}

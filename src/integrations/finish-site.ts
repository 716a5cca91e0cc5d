import { buildReport } from './build-report.ts';
import { checkLinks } from './link-check.ts';
import type { MadeSite } from './made-site.ts';
import { keepOffline } from './offline.ts';
import { indexPages } from './search.ts';

/**
 * Adds to written pages what is made of them, checks that every link and every published address resolves, and says in a few
 * lines what was made.
 * @throws with a report where that cannot be
 */
export async function finishSite(site: MadeSite): Promise<void> {
  const { dist, base, published, names } = site;
  const said = [
    await indexPages(dist, names),
    // After the last file is written: a worker that keeps them all.
    await keepOffline(dist),
    checkLinks(dist, base, published),
  ];
  process.stdout.write(buildReport(site, said));
}

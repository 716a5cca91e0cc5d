import { statSync } from 'node:fs';
import { join } from 'node:path';
import { counted } from '../lib/counted.ts';
import { distFiles } from './dist-files.ts';
import type { MadeSite } from './made-site.ts';

/**
 * What a build made, in a few lines.
 * @param said a line of each step that came after the pages
 */
export function buildReport(
  { address, started, counts, dist }: Pick<MadeSite, 'address' | 'started' | 'counts' | 'dist'>,
  said: readonly string[],
): string {
  const seconds = Math.round((Date.now() - started) / 1000);
  const lines = [`${address} in ${seconds} s`, contentLine(counts), filesLine(dist), ...said];
  return `\n${lines.map((line) => `  ${line}\n`).join('')}\n`;
}

/** What the course holds; of some things it may have none. */
function contentLine(counts: MadeSite['counts']): string {
  return counts.flatMap(([count, noun]) => (count > 0 ? counted(count, noun) : [])).join(', ');
}

/** What was written. */
function filesLine(dist: string): string {
  const files = distFiles(dist);
  const bytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
  const pages = files.filter((file) => file.endsWith('.html')).length;
  return `${counted(pages, 'page')}, ${counted(files.length, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`;
}

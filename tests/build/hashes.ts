import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFiles } from '../../src/integrations/dist-files.ts';

/** All files of a built site with a hash of their bytes. */
export function hashes(dist: string): string[] {
  return distFiles(dist).map((file) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(dist, file)))
      .digest('hex');
    return `${file} ${hash}`;
  });
}

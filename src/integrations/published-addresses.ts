import { existsSync, readFileSync } from 'node:fs';
import { ADDRESS_FILE, listedAddresses } from '../checks/addresses.ts';
import { stopBuild } from './stop-build.ts';

/**
 * All addresses ever published.
 * @param list where they are listed
 * @throws when there is no such list
 */
export function publishedAddresses(list: URL): string[] {
  if (!existsSync(list))
    stopBuild(
      `${ADDRESS_FILE} is missing, the list of all addresses ever published. Take it back from the history; a new course begins with an empty one.`,
    );
  return listedAddresses(readFileSync(list, 'utf8'));
}

/**
 * What there is to say of the site's copy on this device; nothing while there is none.
 * @param workers those of a service worker's registration: the one in use and the one that waits
 */
export function offlineNotice({ active, waiting }: { active: unknown; waiting: unknown }): string {
  if (!active) return '';
  return waiting
    ? 'A new edition is ready; it opens when you next start the site'
    : 'Available offline';
}

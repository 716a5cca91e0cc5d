const SIGNS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LENGTH = 5;

/**
 * Five signs that stand for an address of the site or the id of an item in the addresses of playlists and papers:
 * it follows from the name alone, so that it holds for as long as the name does. A test sees to it that no two are alike.
 */
export function shortCode(name: string): string {
  // FNV-1a of 32 bits, spread over all signs.
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1)
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  let rest = (hash >>> 0) % SIGNS.length ** LENGTH;
  let code = '';
  for (let at = 0; at < LENGTH; at += 1) {
    code += SIGNS[rest % SIGNS.length];
    rest = Math.floor(rest / SIGNS.length);
  }
  return code;
}

/** Codes that stand one after the other without a sign between them; what is cut off at the end is none. */
export function splitCodes(text: string): string[] {
  return text.match(new RegExp(`[0-9A-Za-z]{${LENGTH}}`, 'g')) ?? [];
}

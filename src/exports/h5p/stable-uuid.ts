import { sha1 } from '../model/sha1.ts';

/** A UUID that follows from a name (version 5 in form, RFC 9562): the same name has the same one for good. */
export function stableUuid(name: string): string {
  const hex = sha1(name);
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

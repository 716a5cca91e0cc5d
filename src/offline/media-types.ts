/** What a file is, by the end of its address, as a host would say it. */
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  mmd: 'text/plain; charset=utf-8',
};

/** The media type of a file; a page has no ending. */
export function mediaType(address: string): string {
  if (address === '' || address.endsWith('/')) return TYPES['html'] as string;
  return TYPES[address.slice(address.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

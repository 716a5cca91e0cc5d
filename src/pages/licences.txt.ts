import type { APIRoute } from 'astro';
import sourceSans from '../../node_modules/@fontsource-variable/source-sans-3/LICENSE?raw';
import sourceSerif from '../../node_modules/@fontsource-variable/source-serif-4/LICENSE?raw';
import idb from '../../node_modules/idb/LICENSE?raw';
import pagefind from '../../node_modules/pagefind/LICENSE/LICENSE?raw';
import tsFsrs from '../../node_modules/ts-fsrs/LICENSE?raw';

/** What of others reaches a reader's browser, with its licence. */
const WORKS = [
  { name: 'Source Serif 4, typeface', licence: sourceSerif },
  { name: 'Source Sans 3, typeface', licence: sourceSans },
  { name: 'idb, library', licence: idb },
  { name: 'ts-fsrs, library', licence: tsFsrs },
  { name: 'Pagefind, search engine', licence: pagefind },
];

/** The licences of typefaces and libraries that the site ships. */
export const GET: APIRoute = () =>
  new Response(WORKS.map(({ name, licence }) => `${name}\n\n${licence.trim()}\n`).join('\n\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

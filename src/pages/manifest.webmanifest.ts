import type { APIRoute } from 'astro';
import { SITE } from '../course/site.ts';
import { href } from '../lib/urls.ts';

export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify(
      {
        name: SITE.name,
        short_name: SITE.shortName,
        description: SITE.description,
        lang: SITE.language,
        start_url: href('/'),
        scope: href('/'),
        display: 'standalone',
        background_color: '#fcfaf6',
        theme_color: '#fcfaf6',
        icons: [
          { src: href('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
          { src: href('/icons/192.png'), sizes: '192x192', type: 'image/png' },
          { src: href('/icons/512.png'), sizes: '512x512', type: 'image/png' },
          {
            src: href('/icons/maskable.png'),
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
      null,
      2,
    )}\n`,
    { headers: { 'content-type': 'application/manifest+json' } },
  );

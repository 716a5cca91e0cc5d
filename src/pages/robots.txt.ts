import type { APIRoute } from 'astro';
import { absoluteHref } from '../lib/urls.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${absoluteHref('/sitemap-index.xml', site ?? new URL('http://localhost'))}\n`,
  );

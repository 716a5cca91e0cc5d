import type { APIRoute } from 'astro';
import { atomFeed } from '../../exports/atom-feed.ts';
import { library } from '../../library.ts';

export const GET: APIRoute = async ({ site }) => {
  const { updates } = await library();
  return new Response(atomFeed(updates, site ?? new URL('http://localhost')), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};

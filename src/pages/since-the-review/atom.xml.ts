import type { APIRoute } from 'astro';
import { course } from '../../course/course.ts';
import { ATOM_TYPE, atomFeed } from '../../exports/atom-feed.ts';
import { updatesFeed } from '../../exports/updates-feed.ts';

export const GET: APIRoute = async ({ site }) => {
  const { updates, editions } = await course();
  const feed = updatesFeed(updates, editions[0]);
  return new Response(atomFeed(feed, site ?? new URL('http://localhost')), {
    headers: { 'content-type': ATOM_TYPE },
  });
};

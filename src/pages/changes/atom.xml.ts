import type { APIRoute } from 'astro';
import { cardsOf, questionsOf } from '../../bank.ts';
import { ATOM_TYPE, atomFeed } from '../../exports/atom-feed.ts';
import { changesFeed } from '../../exports/changes-feed.ts';
import { library } from '../../library.ts';
import { placeNames } from '../../model/change-places.ts';
import { changeSources } from '../../model/change-sources.ts';

export const GET: APIRoute = async ({ site }) => {
  const content = await library();
  const feed = changesFeed(content.changes, content.editions, {
    placeName: placeNames({ ...content, questionsOf, cardsOf }),
    sourceNames: (change) => changeSources(change, content).map(({ text }) => text),
  });
  return new Response(atomFeed(feed, site ?? new URL('http://localhost')), {
    headers: { 'content-type': ATOM_TYPE },
  });
};

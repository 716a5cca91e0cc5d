import type { APIRoute } from 'astro';
import { course } from '../../course/course.ts';
import { cardsOf, questionsOf } from '../../course/question-bank.ts';
import { placeNames } from '../../course/usage/change-places.ts';
import { changeSources } from '../../course/usage/change-sources.ts';
import { ATOM_TYPE, atomFeed } from '../../exports/atom-feed.ts';
import { changesFeed } from '../../exports/changes-feed.ts';

export const GET: APIRoute = async ({ site }) => {
  const content = await course();
  const feed = changesFeed(content.changes, content.editions, {
    placeName: placeNames({ ...content, questionsOf, cardsOf }),
    sourceNames: (change) => changeSources(change, content).map(({ text }) => text),
  });
  return new Response(atomFeed(feed, site ?? new URL('http://localhost')), {
    headers: { 'content-type': ATOM_TYPE },
  });
};

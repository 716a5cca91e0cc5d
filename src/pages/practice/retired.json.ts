import type { APIRoute } from 'astro';
import { course } from '../../course/course.ts';
import { everyCardOf, everyQuestionOf } from '../../course/question-bank.ts';

/** Why items are asked no more, by their id. */
export const GET: APIRoute = async () => {
  const { sections } = await course();
  const items = sections.flatMap(({ slug }) => [...everyQuestionOf(slug), ...everyCardOf(slug)]);
  return Response.json(
    Object.fromEntries(items.flatMap(({ id, retired }) => (retired ? [[id, retired.reason]] : []))),
  );
};

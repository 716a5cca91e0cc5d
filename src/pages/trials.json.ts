import type { APIRoute } from 'astro';
import { course } from '../course/course.ts';
import { REVIEW_LINE, SITE } from '../course/site.ts';
import { trialsJson } from '../trials/trials-json.ts';

export const GET: APIRoute = async () => {
  const { trials, updates } = await course();
  return new Response(
    trialsJson([...trials.values()], updates, `${SITE.trials.table} of ${REVIEW_LINE}`),
    {
      headers: { 'content-type': 'application/json; charset=utf-8' },
    },
  );
};

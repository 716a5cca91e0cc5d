import type { APIRoute } from 'astro';
import { trialsJson } from '../exports/trials-json.ts';
import { library } from '../library.ts';
import { REVIEW_LINE } from '../site.ts';

export const GET: APIRoute = async () => {
  const { trials, updates } = await library();
  return new Response(trialsJson([...trials.values()], updates, `Table 1 of ${REVIEW_LINE}`), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { evidenceJson } from '../exports/evidence-json.ts';
import { library } from '../library.ts';
import { evidenceRows } from '../model/evidence.ts';
import { REVIEW_LINE } from '../site.ts';

export const GET: APIRoute = async () => {
  const { studies } = await library();
  return new Response(evidenceJson(evidenceRows(studies), REVIEW_LINE), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

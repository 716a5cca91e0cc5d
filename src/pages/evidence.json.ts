import type { APIRoute } from 'astro';
import { course } from '../course/course.ts';
import { REVIEW_LINE } from '../course/site.ts';
import { evidenceRows } from '../evidence/evidence.ts';
import { evidenceJson } from '../evidence/evidence-json.ts';

export const GET: APIRoute = async () => {
  const { studies } = await course();
  return new Response(evidenceJson(evidenceRows(studies), REVIEW_LINE), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { course } from '../course/course.ts';
import { trialsCsv } from '../trials/trial-download.ts';

export const GET: APIRoute = async () => {
  const { trials } = await course();
  return new Response(trialsCsv([...trials.values()]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { course } from '../course/course.ts';
import { evidenceRows } from '../evidence/evidence.ts';
import { evidenceCsv } from '../evidence/evidence-csv.ts';

export const GET: APIRoute = async () => {
  const { studies } = await course();
  return new Response(evidenceCsv(evidenceRows(studies)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { evidenceCsv } from '../exports/evidence-csv.ts';
import { library } from '../library.ts';
import { evidenceRows } from '../model/evidence.ts';

export const GET: APIRoute = async () => {
  const { studies } = await library();
  return new Response(evidenceCsv(evidenceRows(studies)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};

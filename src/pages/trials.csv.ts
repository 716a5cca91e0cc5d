import type { APIRoute } from 'astro';
import csv from '../../content/trials.csv?raw';

export const GET: APIRoute = () =>
  new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });

import type { APIRoute } from 'astro';
import { courseFile } from '../course/course-files.ts';
import { LISTS } from '../course/read/lists.ts';

export const GET: APIRoute = () =>
  new Response(courseFile(LISTS.trials.file) ?? '', {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });

import { defineMiddleware } from 'astro:middleware';
import { course } from './course/course.ts';
import { basePath } from './lib/urls.ts';

/** Pages and files of a kind that the course does not have are not written: a build makes no file of an answer without a body. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const path = `/${url.pathname.slice(basePath.length)}`;
  return (await course()).hasPage(path) ? next() : new Response(null, { status: 404 });
});

import { defineMiddleware, sequence } from 'astro:middleware';
import { course } from './course/course.ts';
import { policyOfPage } from './lib/inline-policy.ts';
import { singleSpaces } from './lib/single-spaces.ts';
import { unbrokenNames } from './lib/unbroken-names.ts';
import { basePath } from './lib/urls.ts';

/** Pages and files of a kind that the course does not have are not written: a build makes no file of an answer without a body. */
const onlyPagesOfTheCourse = defineMiddleware(async ({ url }, next) => {
  const path = `/${url.pathname.slice(basePath.length)}`;
  return (await course()).hasPage(path) ? next() : new Response(null, { status: 404 });
});

/** What stands in a page, for the sake of its first paint, is named in its policy; its indents do not travel, and its names stay whole. */
const finishPage = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { status, headers } = response;
  return new Response(policyOfPage(unbrokenNames(singleSpaces(await response.text()))), {
    status,
    headers,
  });
});

export const onRequest = sequence(onlyPagesOfTheCourse, finishPage);

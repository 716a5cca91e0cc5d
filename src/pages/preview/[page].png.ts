import type { APIRoute } from 'astro';
import { course } from '../../course/course.ts';
import { REVIEW, SITE } from '../../course/site.ts';
import { type Preview, previewPicture } from '../../exports/preview-picture.ts';
import { labsOf } from '../../labs/labs.ts';
import { shortened } from '../../lib/sentences.ts';

const REVIEW_NAME = `From ${REVIEW.authors} ${REVIEW.journal}, ${REVIEW.year}`;

const fixed: Record<string, Preview> = {
  home: {
    over: SITE.tagline,
    title: SITE.headline,
    under: REVIEW_NAME,
  },
  evidence: { over: 'Look up', title: 'Every result of the review', under: REVIEW_NAME },
  trials: {
    over: 'Look up',
    title: 'Trials of locoregional therapy with checkpoint inhibitors',
    under: REVIEW_NAME,
  },
  glossary: { over: 'Look up', title: 'Glossary', under: REVIEW_NAME },
  procedures: {
    over: 'Look up',
    title: 'Procedures, one plate each',
    under: 'What goes in, what it does, what one sees, one limit',
  },
  references: { over: 'Look up', title: 'References', under: REVIEW_NAME },
  'since-the-review': {
    over: 'Look up',
    title: 'Since the review',
    under: `Reports after ${REVIEW.year}, dated and with their caveats`,
  },
  'source-notes': {
    over: 'Look up',
    title: 'Source notes: checking a review against its sources',
    under: REVIEW_NAME,
  },
  labs: { over: 'Learn', title: 'Labs: one idea each, with numbers to move', under: REVIEW_NAME },
  educators: { over: 'For educators', title: 'Everything that can be linked', under: REVIEW_NAME },
  take: { over: 'For educators', title: 'Files to take along', under: REVIEW_NAME },
  'educators-basket': { over: 'For educators', title: 'Basket', under: REVIEW_NAME },
  'educators-class': { over: 'For educators', title: 'Results of a class', under: REVIEW_NAME },
  playlist: { over: 'Playlist', title: 'Blocks in an order of one’s own', under: REVIEW_NAME },
  'educators-coverage': {
    over: 'For educators',
    title: 'Claims, objectives, questions and cards',
    under: REVIEW_NAME,
  },
  changes: {
    over: 'About',
    title: 'Changes: what was wrong, and what stands there now',
    under: REVIEW_NAME,
  },
  about: { over: 'About', title: 'Sources, method and limits', under: REVIEW_NAME },
  progress: { over: 'Learn', title: 'Your progress', under: 'Kept on your device only' },
  practice: { over: 'Learn', title: 'Practice', under: REVIEW_NAME },
  search: { over: 'Look up', title: 'Search', under: REVIEW_NAME },
  404: { over: 'Not found', title: 'No page has this address', under: REVIEW_NAME },
};

export async function getStaticPaths() {
  const { sections, hasPage } = await course();
  const pages: [string, Preview][] = [
    ...Object.entries(fixed).filter(([page]) => hasPage(`/${page}/`)),
    ...labsOf(SITE.labs).map(({ id, title, question }): [string, Preview] => [
      `labs-${id}`,
      { over: 'Lab', title, under: question },
    ]),
    ...sections.map(({ slug, order, title, entry }): [string, Preview] => [
      slug,
      { over: `Section ${order}`, title, under: shortened(entry.data.answer, 165) },
    ]),
  ];
  return pages.map(([page, preview]) => ({ params: { page }, props: { preview } }));
}

export const GET: APIRoute = async ({ props }) => {
  const png = await previewPicture(props['preview'] as Preview);
  return new Response(png as BodyInit, { headers: { 'content-type': 'image/png' } });
};

import type { APIRoute } from 'astro';
import { groupsToSize } from '../../charts/groups-to-size.ts';
import PlateDrawing from '../../components/page/PlateDrawing.astro';
import SectionDrawing from '../../components/page/SectionDrawing.astro';
import { course } from '../../course/course.ts';
import type { Procedure } from '../../course/schema/procedure.ts';
import { REVIEW, SITE } from '../../course/site.ts';
import { homeGroups } from '../../evidence/home-groups.ts';
import { drawnSvg } from '../../exports/from-course/drawn-svg.ts';
import { type Preview, previewPicture } from '../../exports/from-course/preview-picture.ts';
import { OPENER_SIZE } from '../../illustrations/openers/drawings.ts';
import { PLATE_SIZE } from '../../illustrations/plates/drawings.ts';
import { labsOf } from '../../labs/labs.ts';
import type { SizedSvg } from '../../lib/sized-svg.ts';

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
    title: SITE.trials.heading,
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
  const { sections, hasPage, procedures } = await course();
  const topicOf = (slug: string) =>
    sections.find((section) => section.slug === slug)?.entry.data.topic;
  const plate = [...procedures.values()][0];
  const pages: [string, Preview, Pictured | undefined][] = [
    ...Object.entries(fixed)
      .filter(([page]) => hasPage(`/${page}/`))
      .map(([page, preview]): [string, Preview, Pictured | undefined] => [
        page,
        preview,
        page === 'home' ? { groups: true } : page === 'procedures' && plate ? { plate } : undefined,
      ]),
    ...labsOf(SITE.labs).map(({ id, title, question, section }): [string, Preview, Pictured] => [
      `labs-${id}`,
      { over: 'Lab', title, under: question },
      { topic: topicOf(section) },
    ]),
    ...sections.map(({ slug, order, title, entry }): [string, Preview, Pictured] => [
      slug,
      { over: `Section ${order}`, title, under: entry.data.brief ?? REVIEW_NAME },
      { topic: entry.data.topic },
    ]),
  ];
  return pages.map(([page, preview, pictured]) => ({
    params: { page },
    props: { preview, pictured },
  }));
}

/** What a page is pictured with: the groups of the home page, a plate, or the drawing of a topic. */
interface Pictured {
  groups?: boolean;
  plate?: Procedure;
  topic?: string | undefined;
}

export const GET: APIRoute<{ preview: Preview; pictured: Pictured | undefined }> = async ({
  props: { preview, pictured },
}) => {
  const figure = pictured && (await figureOf(pictured));
  const png = await previewPicture({ ...preview, figure });
  return new Response(png as BodyInit, { headers: { 'content-type': 'image/png' } });
};

async function figureOf({ groups, plate, topic }: Pictured): Promise<SizedSvg | undefined> {
  if (groups) {
    const { groups: counted, note } = homeGroups(SITE.home.groups, (await course()).studies);
    return counted.length > 0 ? groupsToSize(counted, note, 'narrow') : undefined;
  }
  return plate
    ? drawnSvg(PlateDrawing, { plate, title: '' }, PLATE_SIZE)
    : drawnSvg(SectionDrawing, { topic }, OPENER_SIZE);
}

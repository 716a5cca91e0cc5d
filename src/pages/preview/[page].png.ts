import type { APIRoute } from 'astro';
import { chartPicture } from '../../charts/chart-download.ts';
import { drawChart } from '../../charts/chart-pictures.ts';
import { evidenceMarksPicture } from '../../charts/evidence-marks-picture.ts';
import { groupsToSize } from '../../charts/groups-to-size.ts';
import LabDrawing from '../../components/page/LabDrawing.astro';
import PlateDrawing from '../../components/page/PlateDrawing.astro';
import SectionDrawing from '../../components/page/SectionDrawing.astro';
import { course } from '../../course/course.ts';
import { REVIEW, SITE } from '../../course/site.ts';
import { evidenceRows } from '../../evidence/evidence.ts';
import { evidenceMarks } from '../../evidence/evidence-marks.ts';
import { homeGroups } from '../../evidence/home-groups.ts';
import { drawnSvg } from '../../exports/from-course/drawn-svg.ts';
import { type Preview, previewPicture } from '../../exports/from-course/preview-picture.ts';
import { LAB_DRAWING_SIZE } from '../../illustrations/labs/drawings.ts';
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
  const { sections, hasPage } = await course();
  const labs = labsOf(SITE.labs);
  const pages: [string, Preview, Pictured | undefined][] = [
    ...Object.entries(fixed)
      .filter(([page]) => hasPage(`/${page}/`))
      .map(([page, preview]): [string, Preview, Pictured | undefined] => [
        page,
        preview,
        page === 'labs' ? { labs: labs.map(({ id }) => id) } : { page },
      ]),
    ...labs.map(({ id, title, question }): [string, Preview, Pictured] => [
      `labs-${id}`,
      { over: 'Lab', title, under: question },
      { labs: [id] },
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

/** What a page is pictured with: a figure of its own, the drawings of labs, or the drawing of a topic. */
interface Pictured {
  page?: string;
  labs?: readonly string[];
  topic?: string;
}

/** The figures that pages of one address have, as far as the course has them. */
const FIGURES: Record<string, () => Promise<SizedSvg | undefined>> = {
  home: async () => {
    const { groups, note } = homeGroups(SITE.home.groups, (await course()).studies);
    return groups.length > 0 ? groupsToSize(groups, note, 'narrow') : undefined;
  },
  evidence: async () => evidenceMarksPicture(evidenceMarks(evidenceRows((await course()).studies))),
  trials: async () => {
    const { charts, studies, trials } = await course();
    const chart = charts.get(SITE.trials.counted ?? '');
    // One panel of it: more would be too small to read.
    const [panel] = chart ? drawChart(chart, { studies, trials: [...trials.values()] }) : [];
    return chart && panel && chartPicture(chart, [panel], 1);
  },
  procedures: async () => {
    const [plate] = (await course()).procedures.values();
    return plate && drawnSvg(PlateDrawing, { plate, title: '' }, PLATE_SIZE);
  },
};

export const GET: APIRoute<{ preview: Preview; pictured: Pictured | undefined }> = async ({
  props: { preview, pictured },
}) => {
  const figure = pictured && (await figureOf(pictured));
  const png = await previewPicture({ ...preview, figure });
  return new Response(png as BodyInit, { headers: { 'content-type': 'image/png' } });
};

async function figureOf({ page, labs, topic }: Pictured): Promise<SizedSvg | undefined> {
  if (page !== undefined) return FIGURES[page]?.();
  if (labs === undefined) return drawnSvg(SectionDrawing, { topic }, OPENER_SIZE);
  const columns = labs.length > 1 ? 2 : 1;
  const { width, height } = LAB_DRAWING_SIZE;
  const sheet = { width: columns * width, height: Math.ceil(labs.length / columns) * height };
  return drawnSvg(LabDrawing, { ids: labs, columns }, sheet);
}

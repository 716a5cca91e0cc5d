import type { APIRoute } from 'astro';
import { chartSheet } from '../../charts/chart-download.ts';
import { drawChart } from '../../charts/chart-pictures.ts';
import { course } from '../../course/course.ts';
import type { Chart } from '../../course/schema/chart.ts';
import { REVIEW, SITE } from '../../course/site.ts';
import { standaloneSvg } from '../../lib/standalone-svg.ts';

/** Each chart as a picture of its own. */
export async function getStaticPaths() {
  const { charts } = await course();
  return [...charts].map(([id, chart]) => ({ params: { id }, props: { chart } }));
}

export const GET: APIRoute = async ({ props }) => {
  const chart = props['chart'] as Chart;
  const { studies, trials } = await course();
  const panels = drawChart(chart, { studies, trials: [...trials.values()] });
  const source = `Figures: ${REVIEW.authors} ${REVIEW.journal}, ${REVIEW.year}; numbers in brackets are its references. Drawn by ${SITE.name}.`;
  return new Response(standaloneSvg(chartSheet(chart, panels, source).svg), {
    headers: { 'content-type': 'image/svg+xml' },
  });
};

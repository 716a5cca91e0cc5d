import type { APIRoute } from 'astro';
import { drawChart } from '../../charts/chart-pictures.ts';
import { chartSheet } from '../../charts/sheet.ts';
import { standaloneSvg } from '../../lib/standalone-svg.ts';
import { library } from '../../library.ts';
import type { Chart } from '../../model/chart.ts';
import { REVIEW, SITE } from '../../site.ts';

/** Each chart as a picture of its own. */
export async function getStaticPaths() {
  const { charts } = await library();
  return [...charts].map(([id, chart]) => ({ params: { id }, props: { chart } }));
}

export const GET: APIRoute = async ({ props }) => {
  const chart = props['chart'] as Chart;
  const { studies, trials } = await library();
  const panels = drawChart(chart, { studies, trials: [...trials.values()] });
  const source = `Figures: ${REVIEW.authors} ${REVIEW.journal}, ${REVIEW.year}; numbers in brackets are its references. Drawn by ${SITE.name}.`;
  return new Response(standaloneSvg(chartSheet(chart, panels, source)), {
    headers: { 'content-type': 'image/svg+xml' },
  });
};

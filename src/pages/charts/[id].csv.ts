import type { APIRoute } from 'astro';
import { chartCsv } from '../../charts/chart-csv.ts';
import { chartPanels } from '../../charts/chart-panels.ts';
import { course } from '../../course/course.ts';
import type { Chart } from '../../course/schema/chart.ts';

/** The numbers of each chart. */
export async function getStaticPaths() {
  const { charts } = await course();
  return [...charts].map(([id, chart]) => ({ params: { id }, props: { chart } }));
}

export const GET: APIRoute = async ({ props }) => {
  const { studies, trials } = await course();
  const panels = chartPanels(props['chart'] as Chart, { studies, trials: [...trials.values()] });
  return new Response(chartCsv(panels), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};

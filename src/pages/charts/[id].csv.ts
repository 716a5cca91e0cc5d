import type { APIRoute } from 'astro';
import { chartCsv } from '../../exports/chart-csv.ts';
import { library } from '../../library.ts';
import type { Chart } from '../../model/chart.ts';
import { chartPanels } from '../../model/chart-panels.ts';

/** The numbers of each chart. */
export async function getStaticPaths() {
  const { charts } = await library();
  return [...charts].map(([id, chart]) => ({ params: { id }, props: { chart } }));
}

export const GET: APIRoute = async ({ props }) => {
  const { studies, trials } = await library();
  const panels = chartPanels(props['chart'] as Chart, { studies, trials: [...trials.values()] });
  return new Response(chartCsv(panels), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};

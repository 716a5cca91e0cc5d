import type { APIRoute } from 'astro';
import { chartForSlide, chartPicture } from '../../charts/chart-download.ts';
import { drawChart } from '../../charts/chart-pictures.ts';
import { groupsToSize } from '../../charts/groups-to-size.ts';
import { course } from '../../course/course.ts';
import { blockId } from '../../course/read/authors-tags.ts';
import type { Chart } from '../../course/schema/chart.ts';
import { SITE } from '../../course/site.ts';
import { homeGroups } from '../../evidence/home-groups.ts';
import { figureResponse } from '../../exports/from-course/figure-svg/figure-response.ts';
import { FIGURE_SHAPES, type FigureShape } from '../../lib/figure-shapes.ts';

/** The picture of the home page, which is no chart of the text. */
const HOME = 'groups';

/** Each chart as a picture of its own, and that of the home page, in each shape. */
export async function getStaticPaths() {
  const { charts } = await course();
  const ids = [...charts.keys(), ...(SITE.home.groups.length > 0 ? [HOME] : [])];
  return ids.flatMap((id) =>
    FIGURE_SHAPES.map(({ shape, suffix }) => ({
      params: { id: id + suffix },
      props: { chart: charts.get(id), shape },
    })),
  );
}

export const GET: APIRoute<{ chart: Chart | undefined; shape: FigureShape }> = async ({
  props: { chart, shape },
  site,
}) => {
  const { studies, trials } = await course();
  if (!chart) {
    const { groups, title, note, caption } = homeGroups(SITE.home.groups, studies);
    const { name, ...picture } = groupsToSize(groups, note, 'wide');
    const home = { path: `/#${HOME}` };
    return figureResponse({ ...picture, title, caption, description: name }, { shape, home, site });
  }
  const panels = drawChart(chart, { studies, trials: [...trials.values()] });
  const picture = shape === 'wide' ? chartForSlide(chart, panels) : chartPicture(chart, panels, 2);
  const description = panels
    .map(
      ({ title, marks }) =>
        `${title}: ${marks.map(({ label, text }) => `${label}, ${text}`).join('; ')}.`,
    )
    .join(' ');
  const { title, caption } = chart;
  const home = { block: blockId('chart', chart.id) };
  return figureResponse({ ...picture, title, caption, description }, { shape, home, site });
};

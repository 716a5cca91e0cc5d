import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { chartSheet } from '../../charts/chart-download.ts';
import { drawChart } from '../../charts/chart-pictures.ts';
import { course } from '../../course/course.ts';
import { REVIEW, SITE } from '../../course/site.ts';
import { diagram } from '../../diagrams/drawn-diagrams.ts';
import { DRAWINGS } from '../../illustrations/drawings.ts';
import { ILLUSTRATIONS } from '../../illustrations/illustrations.ts';
import { standaloneSvg } from '../../lib/standalone-svg.ts';
import type { ExportedPicture } from '../model/selection.ts';
import type { SectionBlock } from './blocks.ts';

type Drawn = Pick<ExportedPicture, 'svg' | 'caption' | 'alt'>;

/** The picture of a figure with where it comes from; none of a case or a table, which are text. */
export async function pictureOfBlock(
  block: SectionBlock,
  url: string,
): Promise<ExportedPicture | undefined> {
  const drawn = await draw(block);
  if (!drawn) return undefined;
  const [, , width = 720, height = 405] = (/viewBox="([^"]*)"/.exec(drawn.svg)?.[1] ?? '')
    .split(/[\s,]+/)
    .map(Number);
  const { id, title } = block;
  return { ...{ id, title, url }, ...drawn, width: Math.round(width), height: Math.round(height) };
}

async function draw({ kind, value }: SectionBlock): Promise<Drawn | undefined> {
  switch (kind) {
    case 'diagram': {
      const { svg, caption, description } = diagram(value);
      return { svg: standaloneSvg(svg), caption, alt: description };
    }
    case 'chart': {
      const { charts, studies, trials } = await course();
      const chart = charts.get(value);
      if (!chart) return undefined;
      const panels = drawChart(chart, { studies, trials: [...trials.values()] });
      const source = `Figures: ${REVIEW.authors} ${REVIEW.journal}, ${REVIEW.year}; numbers in brackets are its references. Drawn by ${SITE.name}.`;
      const { title, caption } = chart;
      return {
        svg: standaloneSvg(chartSheet(chart, panels, source).svg),
        caption,
        alt: `${title}. ${caption}`,
      };
    }
    case 'illustration': {
      const key = value as keyof typeof DRAWINGS;
      const container = await AstroContainer.create();
      const html = await container.renderToString(DRAWINGS[key]);
      const { title, caption } = ILLUSTRATIONS[key];
      const svg = standaloneSvg(/<svg[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '');
      return { svg, caption, alt: `${title}. ${caption}` };
    }
    default:
      return undefined;
  }
}

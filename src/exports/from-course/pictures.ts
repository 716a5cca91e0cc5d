import { chartPicture } from '../../charts/chart-download.ts';
import { drawChart } from '../../charts/chart-pictures.ts';
import { itemPicture, itemTable } from '../../charts/item-picture.ts';
import { course } from '../../course/course.ts';
import type { Question } from '../../course/schema/question.ts';
import { REVIEW, SITE } from '../../course/site.ts';
import { diagram } from '../../diagrams/drawn-diagrams.ts';
import { DRAWINGS } from '../../illustrations/drawings.ts';
import { ILLUSTRATIONS } from '../../illustrations/illustrations.ts';
import type { SizedSvg } from '../../lib/sized-svg.ts';
import type { ExportedPicture } from '../model/selection.ts';
import type { SectionBlock } from './blocks.ts';
import { drawnSvg } from './drawn-svg.ts';
import { figureFile } from './figure-svg/figure-file.ts';

/** A drawing in the site's tokens, with its words. */
interface Drawn extends SizedSvg {
  title: string;
  caption: string;
  description: string;
}

/** The picture of a figure with where it comes from; none of a case or a table, which are text. */
export async function pictureOfBlock(
  { id, title, kind, value }: SectionBlock,
  url: string,
): Promise<ExportedPicture | undefined> {
  const drawn = await draw(kind, value);
  return drawn && picture(id, { ...drawn, title }, url);
}

/** The picture that stands in a question itself; none where it has none. */
export async function pictureOfQuestion(
  { id, picture: own }: Question,
  url: string,
): Promise<ExportedPicture | undefined> {
  if (!own) return undefined;
  const caption = own.invented ? 'The numbers are invented for this question.' : '';
  const named = { title: own.title, caption };
  if (own.kind === 'chart') {
    const drawn = await draw('chart', own.chart);
    return drawn && picture(ownPictureId(id), { ...drawn, ...named }, url);
  }
  const description = itemTable(own)
    .map((row) => row.join(': '))
    .join('. ');
  return picture(ownPictureId(id), { ...itemPicture(own), ...named, description }, url);
}

/** The id of the picture that stands in a question itself. */
export function ownPictureId(question: string): string {
  return `${question}-picture`;
}

function picture(id: string, drawn: Drawn, address: string): ExportedPicture {
  const source = `${SITE.name}, after ${REVIEW.authors} ${REVIEW.journal}, ${REVIEW.year}.`;
  const { svg, width, height } = figureFile({ ...drawn, source, address }, 'column');
  const { title, caption, description } = drawn;
  return {
    ...{ id, title, caption, svg, url: address, alt: `${title}. ${description}` },
    ...{ width: Math.round(width), height: Math.round(height) },
  };
}

async function draw(kind: SectionBlock['kind'], value: string): Promise<Drawn | undefined> {
  switch (kind) {
    case 'diagram':
      return diagram(value);
    case 'chart': {
      const { charts, studies, trials } = await course();
      const chart = charts.get(value);
      if (!chart) return undefined;
      const panels = drawChart(chart, { studies, trials: [...trials.values()] });
      const description = panels.map(
        ({ title, marks }) =>
          `${title}: ${marks.map(({ label, text }) => `${label}, ${text}`).join('; ')}.`,
      );
      const { title, caption } = chart;
      return {
        ...chartPicture(chart, panels, 2),
        title,
        caption,
        description: description.join(' '),
      };
    }
    case 'illustration': {
      const key = value as keyof typeof DRAWINGS;
      const { sizes, ...words } = ILLUSTRATIONS[key];
      const layout = 'landscape';
      const drawn = await drawnSvg(DRAWINGS[key], { layout }, sizes[layout]);
      return drawn && { ...words, ...drawn };
    }
    default:
      return undefined;
  }
}

import { APART, type Chart } from '../course/schema/chart.ts';
import { wrapText } from '../lib/wrap-text.ts';
import type { DrawnPanel } from './chart-pictures.ts';
import { HUNDRED_SIDE } from './icon-array-of-100.ts';
import { PANEL_WIDTH, type Picture, picture, placed, textLine } from './picture.ts';

const MARGIN = 30;
const GUTTER = 40;
const LINE = 18;
/** What a slide has for a picture beside its title, words and source. */
const SLIDE_ROOM = { width: 1760, height: 660 };
const WIDTH = 2 * MARGIN + 2 * PANEL_WIDTH + GUTTER;

/** Something placed on the sheet, drawn from its top left, and how high it is. */
interface PlacedPicture {
  svg: string;
  height: number;
}

/**
 * A whole chart as one picture for a slide or a handout: title, panels in two columns with the facts of their
 * studies, caption, and where it comes from.
 * @param source one sentence that names review and site
 */
export function chartSheet(chart: Chart, panels: readonly DrawnPanel[], source: string): Picture {
  const head = stacked([
    paragraph(chart.title, 70, 'font-size="20" font-weight="700"', 26),
    ...(chart.apart ? [paragraph(APART, 100)] : []),
  ]);
  const rows: PlacedPicture[] = [head, ...panelRows(chart, panels, 2)];
  rows.push(paragraph(chart.caption, 110), paragraph(source, 110, 'fill="var(--ink-faint)"'));
  const body = stacked(rows, 22);
  const height = body.height + 2 * MARGIN;
  return picture(
    chart.title,
    { width: WIDTH, height },
    `<g transform="translate(${MARGIN} ${MARGIN})">${body.svg}</g>`,
  );
}

/**
 * The panels of a chart alone, each with the facts of its study, as one picture.
 * @param most how many panels may stand beside each other
 */
export function chartPicture(chart: Chart, panels: readonly DrawnPanel[], most: number): Picture {
  const columns = chart.kind === 'hundred' ? 2 : Math.min(most, panels.length);
  const width = columns * PANEL_WIDTH + (columns - 1) * GUTTER;
  const rows = panelRows(chart, panels, columns);
  const body = stacked([...(chart.apart ? [paragraph(APART, width / 7)] : []), ...rows], 22);
  return picture(chart.title, { width, height: body.height }, body.svg);
}

/** The same with as many panels beside each other as make it largest on a slide of 16:9. */
export function chartForSlide(chart: Chart, panels: readonly DrawnPanel[]): Picture {
  const pictures = panels.map((_, i) => chartPicture(chart, panels, i + 1));
  const scale = ({ width, height }: Picture) =>
    Math.min(SLIDE_ROOM.width / width, SLIDE_ROOM.height / height);
  const [largest] = pictures.sort((a, b) => scale(b) - scale(a));
  return largest ?? chartPicture(chart, panels, 1);
}

function panelRows(chart: Chart, panels: readonly DrawnPanel[], columns: number): PlacedPicture[] {
  const drawn = panels.map((panel) => panelBlock(panel, chart.kind === 'hundred'));
  return Array.from({ length: Math.ceil(drawn.length / columns) }, (_, i) =>
    sideBySide(drawn.slice(i * columns, (i + 1) * columns)),
  );
}

function panelBlock({ title, facts, study, note, marks, pictures }: DrawnPanel, hundreds: boolean) {
  const refs = study && study.refs.length > 0 ? ` [${study.refs.join(', ')}]` : '';
  const most = hundreds ? 110 : 46;
  return stacked([
    paragraph(title, most, 'font-weight="700"'),
    paragraph(`${facts}${refs}`, most, 'fill="var(--ink-soft)"'),
    ...(note ? [paragraph(note, most, 'fill="var(--ink-soft)"')] : []),
    hundreds ? hundredsBlock(marks, pictures) : pictureBlock(pictures[0]),
  ]);
}

function pictureBlock(drawn: Picture | undefined): PlacedPicture {
  return drawn ? { svg: placed(drawn, 0, 10), height: drawn.height + 10 } : { svg: '', height: 0 };
}

/** Arrays of a hundred, three in a row, each with its words below. */
function hundredsBlock(
  marks: DrawnPanel['marks'],
  pictures: DrawnPanel['pictures'],
): PlacedPicture {
  const rowHeight = HUNDRED_SIDE + 3 * LINE + 20;
  const cells = marks.map(({ group = '', label, text, value }, i) => {
    const x = (i % 3) * ((WIDTH - 2 * MARGIN) / 3);
    const y = Math.floor(i / 3) * rowHeight + 10;
    const drawing = pictures[i];
    const words = drawing
      ? [group, label, `${value} of 100`]
      : [group, label, ...wrapText(text, 34)];
    const top = drawing ? y + HUNDRED_SIDE : y;
    return [
      drawing ? placed(drawing, x, y) : '',
      ...words.map((line, n) => textLine(x, top + (n + 1) * LINE, line)),
    ].join('');
  });
  return { svg: cells.join(''), height: Math.ceil(marks.length / 3) * rowHeight };
}

function paragraph(text: string, most: number, attributes = '', line = LINE): PlacedPicture {
  const lines = wrapText(text, most);
  return {
    svg: lines.map((words, i) => textLine(0, (i + 1) * line - 4, words, attributes)).join(''),
    height: lines.length * line,
  };
}

function stacked(blocks: readonly PlacedPicture[], gap = 2): PlacedPicture {
  let y = 0;
  const svg = blocks.map((block) => {
    const at = y;
    y += block.height + gap;
    return `<g transform="translate(0 ${at})">${block.svg}</g>`;
  });
  return { svg: svg.join(''), height: y - gap };
}

function sideBySide(blocks: readonly PlacedPicture[]): PlacedPicture {
  const svg = blocks.map((block, i) =>
    i === 0
      ? block.svg
      : `<g transform="translate(${i * (PANEL_WIDTH + GUTTER)} 0)">${block.svg}</g>`,
  );
  return { svg: svg.join(''), height: Math.max(...blocks.map(({ height }) => height)) };
}

import { wrapText } from '../lib/wrap-text.ts';
import { type ChartMark, markPaint } from './chart-marks.ts';
import type { ChartPanel } from './chart-panels.ts';
import { PANEL_WIDTH, type Picture, picture, textLine } from './picture.ts';
import { signs } from './signs.ts';

const LINE = 17;
const BAR = 14;
const GAP = 16;
/** Units that a letter takes at most on average. */
const LETTER = 6.7;

/**
 * Rows under columns, each with its name above: a bar up to the column that a row reaches, dashed while it is still
 * asked for, or where rows are results a disc in the column that the result falls into.
 */
export function inColumns({ columns, marks, study }: ChartPanel, name: string): Picture {
  const width = PANEL_WIDTH / columns.length;
  const heads = columns.map((column) => wrapText(column, Math.floor(width / LETTER)));
  const top = Math.max(...heads.map(({ length }) => length)) * LINE + 8;
  let y = top;
  const rows = marks.map((mark) => {
    const lines = wrapText(mark.label, 46);
    const facts = wrapText(mark.facts ?? '', 50);
    const words = [
      ...lines.map((line) => ({ line, more: 'font-weight="600"' })),
      ...facts.map((line) => ({ line, more: 'fill="var(--ink-soft)"' })),
    ];
    y += 6;
    const said = words.map(({ line, more }, i) => textLine(0, y + (i + 1) * LINE - 4, line, more));
    y += words.length * LINE + 3;
    const middle = y + BAR / 2;
    y += BAR + GAP;
    const track = `<path d="M0 ${middle}H${PANEL_WIDTH}" stroke="var(--rule-strong)"/>`;
    const ticks = columns.map((_, i) => `M${tenth(i * width)} ${middle - BAR / 2}v${BAR}`);
    const grid = `<path d="${ticks.join('')}M${PANEL_WIDTH} ${middle - BAR / 2}v${BAR}" stroke="var(--rule-strong)"/>`;
    return [
      ...said,
      track,
      grid,
      study ? disc(mark, width, middle) : bar(mark, width, middle),
    ].join('');
  });
  const head = heads.map((lines, i) =>
    lines.map((line, n) =>
      textLine(
        tenth(i * width + (study ? width / 2 : 0)),
        (n + 1) * LINE - 4,
        line,
        study ? 'text-anchor="middle"' : '',
      ),
    ),
  );
  const rule = `<path d="M0 ${top - 4}H${PANEL_WIDTH}" stroke="var(--ink)"/>`;
  return picture(
    name,
    { width: PANEL_WIDTH, height: y - GAP + 2 },
    `${head.flat().join('')}${rule}${rows.join('')}`,
  );
}

function disc(mark: ChartMark, width: number, y: number): string {
  const at = [{ x: tenth(((mark.column ?? 1) - 0.5) * width), y }];
  return signs('disc', at, BAR + 4, markPaint(mark));
}

function bar({ column = 1, open }: ChartMark, width: number, y: number): string {
  const paint = open
    ? 'fill="var(--paper)" stroke="var(--ink)" stroke-dasharray="4 3"'
    : 'fill="var(--ink-soft)"';
  return `<rect x="0.5" y="${y - BAR / 2}" width="${tenth(column * width - 1)}" height="${BAR}" ${paint}/>`;
}

function tenth(n: number): number {
  return Math.round(n * 10) / 10;
}

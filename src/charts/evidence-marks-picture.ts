import { DESIGNS } from '../course/terms/study-terms.ts';
import type { MarkRow } from '../evidence/evidence-marks.ts';
import type { SizedSvg } from '../lib/sized-svg.ts';
import { textLine } from './picture.ts';

/** How wide the names of the designs and each of the three comparisons are, and how high a line of marks is. */
const NAMES = 265;
const COLUMN = 110;
const LINE = 24;
const HEAD = 16;
const MARK = 14;
/** Marks beside each other before they go on in the next line. */
const BESIDE = 5;
const HEADS = ['same study', 'other or past', 'nothing'];

/** The records by design and by what they are set against, as one picture: full where the number of patients is given. */
export function evidenceMarksPicture(rows: readonly MarkRow[]): SizedSvg {
  let top = 2 * LINE;
  const lines = rows.map(({ design, cells }) => {
    const y = top;
    const high = Math.max(1, ...cells.map(({ studies }) => Math.ceil(studies.length / BESIDE)));
    top += high * LINE + 4;
    const marks = cells.flatMap(({ studies }, column) =>
      studies.map(({ n }, i) => {
        const x = NAMES + column * COLUMN + (i % BESIDE) * (MARK + 5);
        const at = `x="${x}" y="${y + Math.floor(i / BESIDE) * LINE - MARK + 2}"`;
        const fill = n === undefined ? 'none' : 'var(--ink)';
        return `<rect ${at} width="${MARK}" height="${MARK}" fill="${fill}" stroke="var(--ink)" stroke-width="1.5"/>`;
      }),
    );
    const name = DESIGNS[design].charAt(0).toUpperCase() + DESIGNS[design].slice(1);
    return `${textLine(0, y, name)}${marks.join('')}`;
  });
  const heads = HEADS.map((head, i) => textLine(NAMES + i * COLUMN, HEAD, head));
  const width = NAMES + HEADS.length * COLUMN;
  const svg = `<svg viewBox="0 0 ${width} ${top}" width="${width}" height="${top}" font-size="16" fill="currentColor">${textLine(0, HEAD, 'Set against')}${heads.join('')}${lines.join('')}</svg>`;
  return { svg, width, height: top };
}

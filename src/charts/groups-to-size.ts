import type { CountedGroup } from '../evidence/home-groups.ts';
import { wrapText } from '../lib/wrap-text.ts';
import { type Picture, picture, textLine } from './picture.ts';

/** How the groups are laid out: for a page or a slide, or for a phone. */
interface GroupLayout {
  width: number;
  /** Side of the largest square. */
  side: number;
  /** Where the small squares begin, and the line they stand on. */
  row: { x: number; y: number };
  /** Units between small squares. */
  step: number;
  letters: number;
  /** Most letters in a line of a label, for each group that it names. */
  perGroup: number;
  note: { x: number; y: number; most: number };
}

const LAYOUTS = {
  wide: {
    width: 760,
    side: 320,
    row: { x: 360, y: 256 },
    step: 58,
    letters: 15,
    perGroup: 9,
    note: { x: 360, y: 22, most: 44 },
  },
  narrow: {
    width: 328,
    side: 196,
    row: { x: 0, y: 226 },
    step: 47,
    letters: 13,
    perGroup: 7,
    note: { x: 212, y: 14, most: 17 },
  },
} satisfies Record<string, GroupLayout>;

/**
 * Every group of patients as a square whose area is their number: the largest with its part inside, the others in a
 * row beside or below it, in the same scale.
 * @param groups from the largest to the smallest, at least one
 * @param note what is to be known of the picture, in one or two sentences
 */
export function groupsToSize(
  groups: readonly CountedGroup[],
  note: string,
  layout: keyof typeof LAYOUTS,
): Picture & { name: string } {
  const { width, side, row, step, letters, perGroup, note: at }: GroupLayout = LAYOUTS[layout];
  const [largest, ...others] = groups;
  const most = largest?.n ?? 1;
  const sideOf = (n: number) => Math.round(side * Math.sqrt(n / most) * 100) / 100;
  const line = letters * 1.25;
  const soft = 'fill="var(--ink-soft)"';
  const words = (x: number, y: number, lines: readonly string[]) =>
    lines.map((text, i) => textLine(x, y + i * line, text, soft)).join('');

  const part = largest?.part;
  const partSide = sideOf(part?.n ?? 0);
  const whole = largest
    ? [
        square(
          0.75,
          0.75,
          side,
          'var(--control-bg)',
          'stroke="var(--control-line)" stroke-width="1.5"',
        ),
        textLine(
          letters,
          letters * 2,
          inWords(largest.n),
          `font-size="${letters * 1.6}" font-weight="600"`,
        ),
        words(letters, letters * 2 + line, wrapText(largest.label, side / letters)),
        part
          ? square(0.75, side + 0.75 - partSide, partSide, `var(--${largest.meaning}-line)`)
          : '',
        part
          ? `<text x="${partSide + letters * 0.6}" y="${side - Math.max(partSide / 2 - letters * 0.4, letters * 0.45)}"><tspan font-weight="600">${inWords(part.n)}</tspan><tspan ${soft}> ${part.label}</tspan></text>`
          : '',
      ]
    : [];

  const bottom = row.y;
  const small = others.map(({ n, meaning, label }, i) => {
    const x = row.x + i * step;
    const length = sideOf(n);
    const shared = others.filter((other) => other.label === label).length;
    const isFirst = others[i - 1]?.label !== label;
    return [
      square(x, bottom - length, length, `var(--${meaning}-line)`),
      textLine(x, bottom + letters * 1.4, inWords(n), 'font-weight="600"'),
      isFirst ? words(x, bottom + letters * 1.4 + line, wrapText(label, perGroup * shared)) : '',
    ].join('');
  });
  const base = `<path d="M${row.x} ${bottom + 0.5}H${row.x + others.length * step - 8}" stroke="var(--rule-strong)"/>`;
  const height = Math.max(side + 2, bottom + letters * 1.4 + 2.6 * line);
  const drawing = `<g font-size="${letters}" fill="var(--ink)">${whole.join('')}${words(at.x, at.y, wrapText(note, at.most))}${base}${small.join('')}</g>`;
  const said = groups
    .flatMap(({ n, label, part: inside }) => [
      `${inWords(n)}, ${label}`,
      ...(inside ? [`of these ${inWords(inside.n)} ${inside.label}`] : []),
    ])
    .join('; ');
  const name = `Groups of patients drawn to size: ${said}.`;
  return { ...picture(name, { width, height }, drawing), name };
}

function square(x: number, y: number, side: number, fill: string, more = ''): string {
  return `<rect x="${x}" y="${Math.round(y * 100) / 100}" width="${side}" height="${side}" fill="${fill}"${more && ` ${more}`}/>`;
}

function inWords(n: number): string {
  return n.toLocaleString('en-US');
}

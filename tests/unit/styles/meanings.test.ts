import { readFileSync } from 'node:fs';
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';

const MEANINGS = ['heat', 'cold', 'embolization', 'drug', 'immune', 'control'];
const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');

/** The light and the dark color of a token. */
function token(name: string): [light: Color, dark: Color] {
  const [, light = '', dark = ''] =
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  const colors = [parse(light), parse(dark)] as const;
  if (!colors[0] || !colors[1]) throw new Error(`no pair of colors called ${name}`);
  return [colors[0], colors[1]];
}

/** How colors are seen, by the model of Machado et al. 2009 at full severity. */
const SIGHT: [string, (color: Color) => Color][] = [
  ['common color vision', (color) => color],
  ['protanopia', (color) => filterDeficiencyProt(1)(color)],
  ['deuteranopia', (color) => filterDeficiencyDeuter(1)(color)],
  ['tritanopia', (color) => filterDeficiencyTrit(1)(color)],
];

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the colors of meanings on %s ground', (_, ground) => {
  test.each(SIGHT)('are told apart with %s', (_, seen) => {
    const difference = differenceCiede2000();
    const lines = MEANINGS.map((name) => [name, token(`${name}-line`)[ground]] as const);
    const close = lines.flatMap(([name, color], i) =>
      lines.slice(i + 1).flatMap(([other, otherColor]) => {
        const apart = difference(seen(color), seen(otherColor));
        return apart < 9 ? [`${name} and ${other}: ${apart.toFixed(1)}`] : [];
      }),
    );
    expect(close).toEqual([]);
  });

  test('stand out from the page: lines 3 to 1, words on their ground 7 to 1', () => {
    for (const name of MEANINGS) {
      const paper = token('paper')[ground];
      expect(wcagContrast(token(`${name}-line`)[ground], paper), name).toBeGreaterThanOrEqual(3);
      expect(
        wcagContrast(token(`${name}-ink`)[ground], token(`${name}-bg`)[ground]),
        name,
      ).toBeGreaterThanOrEqual(7);
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  type FigureToTake,
  figureFile,
} from '../../../../../src/exports/from-course/figure-svg/figure-file.ts';

const figure: FigureToTake = {
  ...{ width: 200, height: 90 },
  svg:
    '<svg class="dg" data-span="4" role="img" width="200" height="90" viewBox="0 0 200 90"><title>x</title>' +
    '<rect width="200" height="90" fill="var(--paper)"/><g font-size="15" fill="var(--ink)"><text x="100" y="30" text-anchor="middle">' +
    '<tspan font-weight="650">PD-L1</tspan> &amp; β?</text><text><tspan x="10" y="60">Zone</tspan><tspan x="10" dy="1.2em">of heat</tspan></text></g></svg>',
  title: 'Heat & cold',
  description: 'Two words.',
  caption: 'A caption of a few words.',
  source: 'A site, after a review.',
  address: 'https://example.org/heat/#fig-heat',
};
const known = { ...figure, svg: figure.svg.replace('β', 'b') };
const shapes = ['column', 'wide'] as const;

describe.each(shapes)('in the shape %s', (shape) => {
  const file = () => figureFile(known, shape).svg;
  const document = () => new DOMParser().parseFromString(file(), 'image/svg+xml');

  test('a figure needs no font, no style sheet and no other file', () => {
    expect(file()).not.toMatch(/<text|<tspan|var\(|<style|class=|url\(http|<image/);
    const used = [...document().querySelectorAll('use')].map((use) =>
      use.getAttribute('xlink:href'),
    );
    // Readers of e-books refuse weights and variants that SVG 1.1 does not know.
    expect(file()).not.toMatch(/ (?:font-[a-z]+|text-anchor)=/);
    expect(used.length).toBeGreaterThan(60);
    for (const name of used) expect(file()).toContain(`id="${name?.slice(1)}"`);
  });

  test('it says its title, source, address and licence to programs too', () => {
    expect(document().querySelector('title')?.textContent).toBe(figure.title);
    expect(document().querySelector('desc')?.textContent).toBe(figure.description);
    const metadata = document().querySelector('metadata')?.toString() ?? '';
    for (const said of [figure.address, figure.source, 'creativecommons.org/licenses/by/4.0/'])
      expect(metadata).toContain(said);
  });

  test('a viewer of its own draws letters where the page has them', async () => {
    const drawn = await sharp(Buffer.from(file()), { density: 72 }).greyscale().raw().toBuffer();
    const dark = drawn.filter((value) => value < 110).length;
    expect(dark).toBeGreaterThan(300);
  });
});

test('a slide is 16:9, a column as wide as the figure', () => {
  const wide = figureFile(known, 'wide');
  expect([wide.width, wide.height]).toEqual([1920, 1080]);
  expect(wide.svg).toContain('viewBox="0 0 1920 1080"');
  const { svg, width, height } = figureFile(known, 'column');
  expect(width).toBe(360);
  expect(svg).toContain(`viewBox="0 0 360 ${height}" width="360" height="${height}"`);
});

test('a second line stands below the first, and a line with its middle at x reaches to both sides', () => {
  const file = figureFile(known, 'column').svg;
  const places = [...file.matchAll(/translate\(([\d.]+) ([\d.]+)\) scale\(0\.015/g)].map(
    ([, x, y]) => [Number(x), Number(y)],
  );
  const [bold] = places;
  expect(bold?.[0]).toBeLessThan(80);
  expect(bold?.[1]).toBe(30);
  expect(places).toContainEqual([10, 60]);
  expect(places).toContainEqual([10, 78]);
});

test('a letter that the font does not have is refused by name', () => {
  expect(() => figureFile({ ...known, caption: '漢' }, 'wide')).toThrow('漢');
});

test('every diagram can be written in the letters of the font', () => {
  const folder = join(import.meta.dirname, '../../../../../content/diagrams');
  const drawings = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  expect(drawings.length).toBeGreaterThan(10);
  for (const name of drawings) {
    const svg = readFileSync(join(folder, name), 'utf8');
    expect(figureFile({ ...known, svg }, 'column').svg, name).not.toContain('<text');
  }
});

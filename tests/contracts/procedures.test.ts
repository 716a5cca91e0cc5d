import { expect, test } from 'vitest';
import { file, page, pages, sections } from './built-site.ts';

const { root } = page('/procedures/');
const plates = root.querySelectorAll('article.plate');
const addresses = new Set(plates.map(({ id }) => `/procedures/#${id}`));

test('every plate has its drawing, its lines and their sources in the page', () => {
  expect(plates.length).toBeGreaterThanOrEqual(9);
  for (const plate of plates) {
    expect(plate.querySelector('svg[role=img] > title')?.text, plate.id).not.toBe('');
    expect(plate.querySelector('svg > desc')?.text.length, plate.id).toBeGreaterThan(60);
    for (const line of plate.querySelectorAll('dl > div'))
      expect(line.querySelectorAll('dd a').length, line.text).toBeGreaterThan(0);
  }
});

test('every drawing is a file of its own, in colors and letters that need no page', () => {
  for (const { id } of plates) {
    const svg = file(`/illustrations/${id}.svg`).toString();
    expect(svg, id).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg, id).toContain('<desc');
    expect(svg, id).not.toMatch(/var\(--|currentcolor/i);
  }
});

/** Letters of at least 15 px where the drawing is 640 px wide, so that a narrow phone still shows 11 px. */
test('no letters of a drawing are too small', () => {
  for (const plate of plates) {
    const svg = plate.querySelector('svg');
    const width = Number(svg?.getAttribute('viewBox')?.split(' ')[2]);
    const sizes = plate
      .querySelectorAll('svg text')
      .map((text) => Number(text.getAttribute('font-size')));
    expect(sizes.length, plate.id).toBeGreaterThan(2);
    expect((Math.min(...sizes) * 640) / width, plate.id).toBeGreaterThanOrEqual(15);
    expect((Math.min(...sizes) * 288) / width, plate.id).toBeGreaterThanOrEqual(11);
  }
});

test.each([
  ['glossary', '/glossary/', '.plate-link a', 9],
  ['table of trials', '/trials/', '#table-trials td a', 30],
  ['map of trials', '/trials/', '#fig-trial-matrix th a', 8],
])('the %s leads to the plates', (_, path, selector, atLeast) => {
  const links = page(path)
    .root.querySelectorAll(selector)
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href.startsWith('/procedures/'));
  expect(links.length).toBeGreaterThanOrEqual(atLeast);
  expect(links.filter((href) => !addresses.has(href))).toEqual([]);
});

test('the notes on the terms of the sections lead to the plates, and to each from some text', () => {
  const led = sections.flatMap(({ path }) => {
    const terms: { plate?: string }[] = Object.values(
      JSON.parse(file(`/terms${path.slice(0, -1)}.json`).toString()),
    );
    return terms.flatMap(({ plate }) => plate ?? []);
  });
  expect(led.filter((address) => !addresses.has(address))).toEqual([]);
  expect([...addresses].filter((address) => !led.includes(address))).toEqual([]);
});

test('every page leads to the plates', () => {
  for (const { path, root } of pages)
    expect(root.querySelector('a[href="/procedures/"]'), path).not.toBeNull();
});

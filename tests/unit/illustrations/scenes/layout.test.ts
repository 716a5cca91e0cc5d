import { expect, test } from 'vitest';
import { SCENE_SIZE } from '../../../../src/illustrations/scenes/about.ts';
import { inColumn, sideBySide } from '../../../../src/illustrations/scenes/layout.ts';

const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ');
const scenes = [
  { name: 'Short', told: [{ text: 'A word' }] },
  { name: 'Long', told: [{ text: words(30) }, { lead: 'Harms:', text: words(40) }] },
];

test('in a column each scene is as high as its drawing or its words, and ends before the next', () => {
  const { width, height, places } = inColumn(scenes);
  const [first, second] = places;
  expect(first?.y).toBe(0);
  expect(second?.y).toBeGreaterThan((first?.scene.y ?? 0) + SCENE_SIZE.height);
  const last = (second?.y ?? 0) + (second?.lines.at(-1)?.y ?? 0);
  expect(height).toBeGreaterThan(last);
  for (const { lines } of places)
    for (const { x } of lines) expect(x).toBeGreaterThan(SCENE_SIZE.width);
  expect(width).toBe(340);
});

test('side by side the words stand below the drawings, in the width of their own column', () => {
  const { width, height, places } = sideBySide(scenes);
  expect(places.map(({ x }) => x)).toEqual([0, 380]);
  expect(width).toBe(720);
  for (const { lines, scene } of places)
    for (const { y, lead, text } of lines) {
      expect(y).toBeGreaterThan(scene.y + SCENE_SIZE.height);
      expect(y).toBeLessThan(height);
      expect(`${lead} ${text}`.length).toBeLessThanOrEqual(47);
    }
});

test('the word that something told begins with is apart from the rest of its first line', () => {
  const lines = inColumn(scenes).places[1]?.lines ?? [];
  const led = lines.filter(({ lead }) => lead !== '');
  expect(led).toHaveLength(1);
  expect(led[0]).toMatchObject({ lead: 'Harms:', text: expect.stringMatching(/^word/) });
});

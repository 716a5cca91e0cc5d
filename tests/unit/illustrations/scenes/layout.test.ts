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

test('each scene has its name at its head, the drawing below, and beside or below that its words', () => {
  const [one, two] = inColumn(scenes).places;
  expect(one).toMatchObject({ name: { x: 0, y: 20, text: 'Short' }, scene: { x: 0, y: 32 } });
  expect(one?.lines).toEqual([{ x: 174, y: 46, lead: '', text: 'A word' }]);
  expect(two?.y).toBe(32 + SCENE_SIZE.height + 18);
  const [first] = sideBySide(scenes).places;
  expect(first).toMatchObject({ name: { x: 0, y: 20, text: 'Short' }, scene: { x: 90, y: 36 } });
  expect(first?.lines).toEqual([{ x: 0, y: 178, lead: '', text: 'A word' }]);
});

test('lines have 20 units each and 5 more between two things told; the last ends before the next scene', () => {
  const told = [{ text: words(10) }, { lead: 'Harms:', text: 'few' }];
  const { places, height } = inColumn([{ name: 'A', told }, ...scenes]);
  expect(places[0]?.lines.map(({ y }) => y)).toEqual([46, 66, 86, 111]);
  expect(places[0]?.lines.map(({ text }) => text)).toEqual([
    ...['word word word word', 'word word word word', 'word word', 'few'],
  ]);
  const long = { name: 'B', told: [{ text: words(40) }] };
  const [, after] = inColumn([long, ...scenes]).places;
  // Ten lines: the last stands at 226, 6 for what hangs below it, 18 to the next scene.
  expect(after?.y).toBe(226 + 6 + 18);
  expect(height).toBe((places.at(-1)?.y ?? 0) + (places.at(-1)?.lines.at(-1)?.y ?? 0) + 24);
  const { height: beside } = sideBySide([long]);
  expect(beside).toBe(178 + 4 * 20 + 15);
});

test('a scene of which nothing is told has its drawing alone', () => {
  const bare = [{ name: 'A', told: [] }];
  expect(inColumn(bare)).toMatchObject({ height: 32 + SCENE_SIZE.height + 18 });
  expect(sideBySide(bare).places[0]?.lines).toEqual([]);
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

import { expect, test } from 'vitest';
import { added, EMPTY } from '../../../../src/educators/basket.ts';
import type { TakeEntry } from '../../../../src/educators/take-index.ts';
import { gather } from '../../../../src/islands/basket/gather.ts';
import { loadIndex, type Source } from '../../../../src/islands/basket/site-source.ts';
import { PICTURE, sampleSelection } from '../../exports/take/sample.ts';

const entries: TakeEntry[] = [
  { path: '/scale/#scale-q-one', kind: 'question', title: 'One', minutes: 1, section: 'scale' },
  {
    ...{ path: `/scale/#${PICTURE.id}`, kind: 'chart', title: 'A line', minutes: 2 },
    ...{ section: 'scale', picture: '/charts/sample.svg' },
  },
  {
    ...{ path: '/glossary/#new-name', kind: 'term', title: 'New name', minutes: 1 },
    also: ['/glossary/#old-name'],
  },
];
const { svg, ...offeredPicture } = PICTURE;

/** A site of one section, with its drawings or without. */
const site = (drawings: boolean): Source => ({
  json: async (path) =>
    path === 'take/index.json'
      ? entries
      : { ...sampleSelection(''), pictures: [offeredPicture], links: [] },
  text: async () => {
    if (!drawings) throw new Error('no network');
    return svg;
  },
});
const basket = ['/scale/#scale-q-one', `/scale/#${PICTURE.id}`, '/glossary/#old-name'].reduce(
  added,
  EMPTY,
);
const gathered = async (drawings: boolean, withFigures: boolean) => {
  const source = site(drawings);
  return gather(basket, await loadIndex(source), source, 'https://example.org/', withFigures);
};

test('a figure that cannot be had stops only a file that shows it; a question then links what it is about', async () => {
  expect((await gathered(true, true)).pictures).toEqual([PICTURE]);
  const { questions, pictures } = await gathered(false, false);
  expect(questions.map(({ id }) => id)).toEqual(['scale-q-one']);
  expect(pictures).toEqual([]);
  await expect(gathered(false, true)).rejects.toThrow('no network');
});

test('a block is found by an address that it had before', async () => {
  expect((await gathered(true, true)).links.map(({ title }) => title)).toEqual([
    'One',
    'A line',
    'New name',
  ]);
});

import { expect, test } from 'vitest';
import { added, EMPTY } from '../../../../src/educators/basket.ts';
import type { TakeEntry } from '../../../../src/educators/take-index.ts';
import { gather, groupNames } from '../../../../src/islands/basket/gather.ts';
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
  text: async (path) => {
    if (!drawings || path !== '/charts/sample.svg') throw new Error('no network');
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
  expect((await gathered(true, false)).pictures).toEqual([PICTURE]);
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

/** A site of two sections, of which it is noted what was asked. */
function twoSections() {
  const index = new Map<string, TakeEntry>(
    [
      ['/scale/#scale-q-one', 'question', 'scale', 'scale-read'],
      ['/scale/#scale-c-one', 'card', 'scale'],
      ['/map/#map-c-one', 'card', 'map'],
      ['/map/#Map--Heading!', 'claim', 'map'],
      ['/glossary/#term', 'term'],
    ].map(([path = '', kind, section, objective]) => [
      path,
      { path, kind, title: `Title of ${path}`, minutes: 1, section, objective } as TakeEntry,
    ]),
  );
  const scale = { ...sampleSelection(''), pictures: [] };
  const [section] = scale.sections;
  const [card] = scale.cards;
  const map = {
    ...{ ...scale, questions: [], cards: [{ ...card, id: 'map-c-one' }] },
    sections: [{ ...section, slug: 'map', title: 'Map', objectives: [] }],
  };
  const asked: string[] = [];
  const source = {
    async json(path: string) {
      asked.push(path);
      return path === 'take/map/items.json' ? map : scale;
    },
    text: async () => '',
  } as unknown as Source;
  return { index, source, asked };
}

/** What is taken along of blocks, with a heading over the last. */
async function taken(paths: readonly string[], title = '') {
  const { index, source, asked } = twoSections();
  const entries = paths.map((path, i) => ({
    ...{ path, note: '' },
    ...(i === paths.length - 1 && { heading: 'At last' }),
  }));
  const selection = await gather({ title, entries }, index, source, 'https://example.org/', false);
  return { ...selection, asked };
}

test('only the sections of what was chosen are asked for, each once, and each list stands in the order of the basket', async () => {
  const { asked, cards, questions, sections } = await taken([
    ...['/map/#map-c-one', '/scale/#scale-q-one', '/scale/#scale-c-one', '/gone/#x'],
  ]);
  expect(asked.sort()).toEqual(['take/map/items.json', 'take/scale/items.json']);
  expect(cards.map(({ id }) => id)).toEqual(['map-c-one', 'scale-c-one']);
  expect(questions.map(({ id }) => id)).toEqual(['scale-q-one']);
  expect(sections.map(({ slug }) => slug).sort()).toEqual(['map', 'scale']);
  expect((await taken(['/map/#map-c-one'])).asked).toEqual(['take/map/items.json']);
});

test('terms alone say where they come from, and belong to no section', async () => {
  const { asked, id, sections, publication } = await taken(['/glossary/#term']);
  expect(asked).toEqual(['take/scale/items.json']);
  expect(id).toBe('selection');
  expect(sections).toEqual([]);
  expect(publication.name).toBe('The Map Room');
  // Also where the first thing that the site offers is a term.
  const { index, source, asked: other } = twoSections();
  const turned = new Map([...index].reverse());
  const entries = [{ path: '/glossary/#term', note: '' }];
  await gather({ title: '', entries }, turned, source, 'https://example.org/', false);
  expect(other).toEqual(['take/map/items.json']);
});

test('a question or card that its section does not offer any more is left out', async () => {
  const { index, source } = twoSections();
  const gone = ['question', 'card'].map((kind) => {
    const path = `/scale/#scale-${kind}-gone`;
    index.set(path, { path, kind, title: 'Gone', minutes: 1, section: 'scale' } as TakeEntry);
    return { path, note: '' };
  });
  const entries = [...gone, { path: '/scale/#scale-q-one', note: '' }];
  const { questions, cards } = await gather({ title: '', entries }, index, source, '', false);
  expect(questions.map(({ id }) => id)).toEqual(['scale-q-one']);
  expect(cards).toEqual([]);
});

test('each block that there is has a link with an id that a file can have, and its heading', async () => {
  const { links } = await taken(['/gone/#x', '/glossary/#term', '/map/#Map--Heading!']);
  expect(links).toEqual([
    {
      ...{ id: 'glossary-term', title: 'Title of /glossary/#term' },
      url: 'https://example.org/glossary/#term',
    },
    {
      ...{ id: 'map-ap-eading', title: 'Title of /map/#Map--Heading!', heading: 'At last' },
      url: 'https://example.org/map/#Map--Heading!',
    },
  ]);
});

test('a selection is called as its basket is, or by where it comes from', async () => {
  expect((await taken(['/glossary/#term'], ' For Tuesday ')).title).toBe('For Tuesday');
  expect((await taken(['/glossary/#term'], '  ')).title).toBe('Selection from The Map Room');
});

test('a site that offers nothing has nothing to take along', async () => {
  const { source } = twoSections();
  await expect(gather(EMPTY, new Map(), source, '', false)).rejects.toThrow('offers nothing');
});

test('groups are called by their sections or by the objectives that they test, and the rest is other', async () => {
  const { index, source, asked } = twoSections();
  const names = async (by: 'section' | 'objective' | 'none') =>
    Object.fromEntries(await groupNames(by, [...index.values()], source));
  expect(await names('none')).toEqual({});
  expect(asked).toEqual([]);
  expect(await names('section')).toEqual({
    ...{ '/scale/#scale-q-one': 'Scale / rule', '/scale/#scale-c-one': 'Scale / rule' },
    ...{ '/map/#map-c-one': 'Map', '/map/#Map--Heading!': 'Map', '/glossary/#term': 'Other' },
  });
  expect(asked).toEqual(['take/scale/items.json', 'take/map/items.json']);
  expect(await names('objective')).toMatchObject({
    ...{ '/scale/#scale-q-one': 'Read a scale, with care.', '/map/#map-c-one': 'Other' },
  });
});

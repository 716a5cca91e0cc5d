import { expect, test } from 'vitest';
import { asksFirst, type CopyFacts, offlineNotice } from '../../../src/islands/offline/model.ts';

const waits = 'A new edition is ready; it opens when you next start the site';

test.each<[string, CopyFacts, string]>([
  ['before anything is kept there is nothing to say', {}, ''],
  ['what is kept is available', { kept: true }, 'Available offline'],
  [
    'without the rest it is available in part',
    { kept: true, lacking: 600_000 },
    'Available offline, without search [Keep search and files, too (600 kB)]',
  ],
  [
    'where keeping costs much it is offered',
    { offered: 500_000 },
    '[Keep this site for reading offline (500 kB)]',
  ],
  [
    'a new edition that costs something is offered',
    { kept: true, asked: 45_000 },
    'There is a new edition [Fetch it (45 kB)]',
  ],
  [
    'a new edition that is there can be opened',
    { kept: true, fresh: true, lacking: 600_000 },
    'A new edition is ready [Open the new edition]',
  ],
  ['not while something is begun', { kept: true, fresh: true, begun: true }, waits],
  [
    'what is asked for is on its way',
    { offered: 1, deed: 'under way' },
    'Fetching what is to be kept…',
  ],
  [
    'what could not be had can be asked for again',
    { kept: true, lacking: 1000, deed: 'failed' },
    'That could not be fetched. Available offline, without search [Keep search and files, too (1 kB)]',
  ],
])('%s', (_, facts, said) => {
  const { text, action } = offlineNotice(facts);
  expect([text, action && `[${action.label}]`].filter(Boolean).join(' ')).toBe(said);
});

test.each([
  ['a line of which nothing is known', undefined, false],
  ['a fast line', { saveData: false, effectiveType: '4g' }, false],
  ['a reader who saves data', { saveData: true, effectiveType: '4g' }, true],
  ['a slow line', { effectiveType: '3g' }, true],
  ['a mobile line', { type: 'cellular', effectiveType: '4g' }, true],
])('%s: asked first is %s', (_, line, asks) => {
  expect(asksFirst(line, 0, 1)).toBe(asks);
});

test('a visit takes at most 700 kB before it asks, the page itself counted', () => {
  expect(asksFirst(undefined, 200_000, 500_000)).toBe(false);
  expect(asksFirst(undefined, 200_001, 500_000)).toBe(true);
});

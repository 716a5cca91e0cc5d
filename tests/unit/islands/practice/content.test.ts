import { expect, test } from 'vitest';
import { scanSection } from '../../../../src/course/read/section-scan.ts';
import type { Card } from '../../../../src/course/schema/card.ts';
import type { Question } from '../../../../src/course/schema/question.ts';
import { practiceContent, practiceItems } from '../../../../src/islands/practice/content.ts';

const options = [{ id: 'a' }, { id: 'b' }];
const question = (id: string, type: string, given: object = {}) =>
  ({
    ...{ id, type, options, stem: `${id}?`, objective: 'aim', form: 'A', modified: '2026-01-01' },
    ...{ claims: ['a-claim'], ...given },
  }) as unknown as Question;
const card = {
  ...{ id: 'card', front: 'Front', back: 'Back', why: 'Why', block: 'a-claim' },
  modified: '2026-01-02',
} as unknown as Card;

test('the list of all items leaves out what is not scored, and marks pairs and what one judges oneself', () => {
  const items = practiceItems(
    'breast',
    [
      question('one', 'single', { parallel: 'two' }),
      question('two', 'single'),
      question('short', 'short', { claims: [] }),
      question('belief', 'concordance'),
    ],
    [card],
  );
  const common = { modified: '2026-01-01', section: 'breast', objective: 'aim', form: 'A' };
  expect(items).toEqual([
    { ...common, id: 'one', kind: 'question', block: 'a-claim', paired: true },
    { ...common, id: 'two', kind: 'question', block: 'a-claim', paired: true },
    { ...common, id: 'short', kind: 'question', selfJudged: true },
    { id: 'card', kind: 'card', modified: '2026-01-02', section: 'breast', block: 'a-claim' },
  ]);
});

test('practice shows each item as the section does, with its places, and orders only what may be ordered', async () => {
  const scan = scanSection(
    '## First [#one]\n\n<Claim id="a-claim">Words.</Claim>\n',
    'content/sections/breast.mdx',
  );
  const contents = await practiceContent(
    { slug: 'breast', scan },
    [
      question('one', 'single', { lockOrder: true }),
      question('order', 'order', { lockOrder: false }),
      question('many', 'multiple'),
      question('pairs', 'matching'),
      question('belief', 'concordance'),
    ],
    [card],
    {
      question: async ({ id }) => `<form id="${id}">`,
      sources: async ({ id }) => `sources of ${id}`,
    },
  );
  const places = [{ block: 'a-claim', part: 'First' }];
  expect(contents[0]).toEqual({
    ...{ id: 'one', kind: 'question', section: 'breast', modified: '2026-01-01', stem: 'one?' },
    ...{ type: 'single', options: ['a', 'b'], lockOrder: true, html: '<form id="one">', places },
  });
  expect(contents.slice(1, 4)).toMatchObject([
    { id: 'order', options: ['a', 'b'] },
    { id: 'many', options: ['a', 'b'] },
    { id: 'pairs', options: [] },
  ]);
  expect(contents[1]).not.toHaveProperty('lockOrder');
  expect(contents.at(-1)).toEqual({
    ...{ id: 'card', kind: 'card', section: 'breast', modified: '2026-01-02' },
    ...{ front: 'Front', back: 'Back', why: 'Why', sources: 'sources of card', places },
  });
  expect(contents).toHaveLength(5);
});

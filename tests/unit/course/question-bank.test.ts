import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import type * as questionBank from '../../../src/course/question-bank.ts';
import '../../../src/course/question-bank.ts';
import { anew } from '../anew.ts';

const files = new Map<string, string>();
vi.mock('../../../src/course/course-files.ts', () => ({
  courseFile: (name: string) => files.get(name),
}));

/** A section that asks something no more, and another one. */
const SECTION = 'artificial-intelligence';
const OTHER = 'breast-ablation';
const LISTS = [SECTION, OTHER].flatMap((slug) => [`questions/${slug}.yaml`, `cards/${slug}.yaml`]);

/** The bank of the course, before anybody has asked for a file of it. */
const bank = () => anew<typeof questionBank>('src/course/question-bank.ts');

beforeEach(() => {
  files.clear();
  for (const name of LISTS) {
    const file = new URL(`../../../content/${name}`, import.meta.url);
    files.set(name, readFileSync(file, 'utf8'));
  }
});

/** The ids of a file of the course, in its order. */
function idsIn(name: string): string[] {
  return [...(files.get(name) ?? '').matchAll(/^- id: (\S+)$/gm)].map(([, id = '']) => id);
}

test('a section asks its questions and cards in the order of their files, without those that are asked no more', async () => {
  const { questionsOf, everyQuestionOf, cardsOf, everyCardOf } = await bank();
  for (const [asked, every, name] of [
    [questionsOf(SECTION), everyQuestionOf(SECTION), `questions/${SECTION}.yaml`],
    [cardsOf(SECTION), everyCardOf(SECTION), `cards/${SECTION}.yaml`],
  ] as const) {
    expect(every.map(({ id }) => id)).toEqual(idsIn(name));
    expect(asked.length).toBeGreaterThan(5);
    expect(asked).toEqual(every.filter(({ retired }) => retired === undefined));
  }
  expect(cardsOf(SECTION).length).toBeLessThan(everyCardOf(SECTION).length);
});

test('a section without files asks nothing', async () => {
  const { questionsOf, cardsOf } = await bank();
  expect(questionsOf('no-such-section')).toEqual([]);
  expect(cardsOf('no-such-section')).toEqual([]);
});

test('a file is read once for all parts of a page', async () => {
  const { everyQuestionOf, everyCardOf } = await bank();
  expect(everyQuestionOf(SECTION)).toBe(everyQuestionOf(SECTION));
  expect(everyCardOf(SECTION)).toBe(everyCardOf(SECTION));
  expect(everyQuestionOf(SECTION)).not.toBe(everyQuestionOf(OTHER));
});

test.each([
  ['questions', 'is missing'],
  ['cards', 'is missing'],
])('%s that cannot be read stop with the file and what is wrong', async (folder, message) => {
  files.set(`${folder}/${OTHER}.yaml`, '- id: breast-one\n');
  const { everyQuestionOf, everyCardOf } = await bank();
  const every = folder === 'cards' ? everyCardOf : everyQuestionOf;
  expect(() => every(OTHER)).toThrow(message);
  expect(() => every(OTHER)).toThrow(`${OTHER}.yaml:1`);
});

test('an id that stands twice stops with its name', async () => {
  const name = `cards/${OTHER}.yaml`;
  files.set(name, `${files.get(name)}\n${files.get(name)}`);
  const { everyCardOf } = await bank();
  expect(() => everyCardOf(OTHER)).toThrow(idsIn(name)[0]);
});

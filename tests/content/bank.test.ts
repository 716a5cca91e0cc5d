import { afterAll, expect, test } from 'vitest';
import { keyPositions, meanLengths } from '../../src/checks/item-writing/balance.ts';
import { cardsOf, questionsOf } from '../../src/checks/item-writing/examined-bank.ts';
import { examine } from '../../src/checks/item-writing/item-checks.ts';
import { examinedBank } from '../../src/checks/item-writing.ts';
import {
  everyQuestionOf,
  questionsOf as questionsOfCourse,
} from '../../src/course/question-bank.ts';
import { readContentTree } from '../../src/course/read/content-tree.ts';
import { formatFaults } from '../../src/course/read/fault.ts';
import { type IsRight, measuredReading } from '../../src/course/usage/bank-readings.ts';
import { drawings } from '../../src/integrations/content-check.ts';
import { answerKey, isCorrect } from '../../src/learner/state/grading.ts';
import { contentFiles, listItems, root, sections } from './sections.ts';

const { tree, faults } = readContentTree(contentFiles, drawings(root));
const reading = sections().map(({ slug }) => slug);
const bank = examinedBank(tree);
const questions = questionsOf(bank).map(({ item }) => item);
const cards = cardsOf(bank).map(({ item }) => item);

afterAll(() => {
  process.stdout.write(`\n${report().join('\n')}\n`);
});

test('the questions and cards have no fault', () => {
  const ofFiles = faults.filter(({ file }) => /^content\/(?:questions|cards)\//.test(file));
  expect(formatFaults([...ofFiles, ...examine(bank)])).toBe('0 faults in the content');
});

test('every type of question is used', () => {
  expect(new Set(questions.map(({ type }) => type))).toEqual(
    new Set(['single', 'multiple', 'order', 'number', 'matching', 'short', 'concordance']),
  );
});

test('what is asked no more stays in its file, and neither pages nor practice ask it', () => {
  const retired = tree.questions.flatMap(({ slug, items }) =>
    items.filter(({ value }) => value.retired).map(({ value }) => ({ slug, id: value.id })),
  );
  expect(retired.length).toBeGreaterThan(20);
  for (const { slug, id } of retired) {
    expect(questionsOfCourse(slug).map((question) => question.id)).not.toContain(id);
    expect(everyQuestionOf(slug).map((question) => question.id)).toContain(id);
    expect(questions.map((question) => question.id)).not.toContain(id);
  }
});

const isRight: IsRight = (question, given) =>
  question.type === 'short' || question.type === 'concordance'
    ? undefined
    : isCorrect(answerKey(question), given);
const readings = listItems('bankReadings').map((reading) =>
  measuredReading(reading, questions, isRight),
);

test('readings of the bank are of its questions', () => {
  const known = new Set(tree.questions.flatMap(({ items }) => items.map(({ value }) => value.id)));
  const named = listItems('bankReadings').flatMap((reading) =>
    Object.keys(
      'levels' in reading ? reading.levels : 'judged' in reading ? reading.judged : reading.answers,
    ),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test('at most 15% of the questions can be answered by their wording alone, as a blind reader says', () => {
  const unread = readings.flatMap(({ reading, answers }) =>
    reading.task === 'unread' && answers ? [answers] : [],
  );
  const sum = (count: (shares: (typeof unread)[number]) => number) =>
    unread.reduce((total, shares) => total + count(shares), 0);
  expect(sum(({ items }) => items)).toBeGreaterThan(0.8 * questions.length);
  expect(sum(({ rightByCue }) => rightByCue) / sum(({ items }) => items)).toBeLessThanOrEqual(0.15);
});

test('a reader who saw neither label nor key sorts at least 80% of the questions as labeled', () => {
  const sorted = readings.flatMap(({ levels }) => levels ?? []);
  const items = sorted.reduce((total, each) => total + each.items, 0);
  const alike = sorted.reduce((total, each) => total + each.alike, 0);
  const other = sorted.flatMap((each) => each.other);
  expect(items).toBeGreaterThan(0.8 * questions.length);
  expect(alike / items, other.join(', ')).toBeGreaterThanOrEqual(0.8);
});

test('at least 97% of the questions were judged sound with their key', () => {
  const judged = readings.flatMap(({ soundness }) => soundness ?? []);
  const items = judged.reduce((total, each) => total + each.items, 0);
  const sound = judged.reduce((total, each) => total + each.sound, 0);
  expect(items).toBeGreaterThan(0.8 * questions.length);
  expect(sound / items).toBeGreaterThanOrEqual(0.97);
});

test('every topic has a question on one of its figures or tables', () => {
  const without = bank.sections
    .filter(({ topic }) => topic?.role === 'topic')
    .filter(({ questions }) => !questions?.items.some(({ value }) => value.figure))
    .map(({ slug }) => slug);
  expect(without).toEqual([]);
});

/** What the bank holds, line by line. */
function report(): string[] {
  const { key, distractor } = meanLengths(questions);
  const positions = keyPositions(questions).map(
    ({ letter, observed, expected }) => `${letter} ${observed} (by chance ${expected.toFixed(1)})`,
  );
  const inOrder = reading.flatMap((slug) =>
    bank.sections.filter((section) => section.slug === slug),
  );
  const bySection = inOrder.map(
    ({ slug, questions, cards, claims, objectives }) =>
      `  ${slug.padEnd(26)}${[questions?.items, cards?.items, claims, objectives]
        .map((items) => String(items?.length ?? 0).padStart(10))
        .join('')}`,
  );
  return [
    `Bank: ${questions.length} questions, ${cards.length} cards`,
    `  type           ${counted(questions.map(({ type }) => type))}`,
    `  level          ${counted(questions.map(({ level }) => level))}`,
    `  form           ${counted(questions.map(({ form }) => form))}`,
    `  right option   ${positions.join(', ')}`,
    `  mean length    right ${key.toFixed(1)}, wrong ${distractor.toFixed(1)} characters`,
    `  ${''.padEnd(26)} questions     cards    claims objectives`,
    ...bySection,
  ];
}

function counted(values: readonly string[]): string {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, all]) => `${value} ${all.length}`)
    .join(', ');
}

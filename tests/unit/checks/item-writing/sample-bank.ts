import type { Bank, ExaminedSection } from '../../../../src/checks/item-writing/examined-bank.ts';
import { examine } from '../../../../src/checks/item-writing/item-checks.ts';
import type { Fault } from '../../../../src/course/read/fault.ts';
import { ReadMemory } from '../../../../src/course/read/read-memory.ts';
import type { Card } from '../../../../src/course/schema/card.ts';
import type { Question } from '../../../../src/course/schema/question.ts';

export type Single = Extract<Question, { type: 'single' }>;
type Mutable<T> = T extends ReadonlySet<unknown> | ReadMemory
  ? T
  : { -readonly [K in keyof T]: Mutable<T[K]> };
export type DraftBank = Mutable<Bank>;
export type DraftSection = Mutable<ExaminedSection>;

const TOPICS = ['introduction', 'ici', 'breast', 'prostate', 'ai', 'conclusion'] as const;

/** A bank of 64 questions and 80 cards without any fault. */
function sampleBank(): DraftBank {
  return {
    sections: TOPICS.map(sampleSection),
    references: new Set(['1', '2', '3']),
    rules: {
      topic: { questions: 14, cards: 18 },
      frame: { questions: 4, cards: 4 },
      whole: { questions: 64, cards: 80 },
      longestKey: 1.5,
      longestKeys: 1.15,
      alikeStems: 0.75,
      beyondRecall: 0.5,
    },
    readable: true,
    memory: new ReadMemory(),
  };
}

/** The faults of the sample bank after a change, as an examiner reports them. */
export function faultsAfter(change: (bank: DraftBank) => void): Fault[] {
  const bank = sampleBank();
  change(bank);
  return examine(bank as Bank);
}

/** The same in one line each, without the advice that the table of faults adds. */
export function said(change: (bank: DraftBank) => void): string[] {
  return faultsAfter(change).map(
    ({ file, line, code, message }) => `${file}:${line} ${code} ${message}`,
  );
}

/** Only the codes of these faults. */
export function codes(change: (bank: DraftBank) => void): string[] {
  return faultsAfter(change).map(({ code }) => code);
}

/** The section on breast ablation, the third. */
export function breast(bank: DraftBank): DraftSection {
  return bank.sections[2] as DraftSection;
}

/** A question of the section on breast ablation; number 0 stands before the text. */
export function question(bank: DraftBank, i: number): Single {
  return breast(bank).questions?.items[i]?.value as Single;
}

/** A card of the section on breast ablation. */
export function card(bank: DraftBank, i: number): Card {
  return breast(bank).cards?.items[i]?.value as Card;
}

/** All questions of a bank. */
export function everyQuestion(bank: DraftBank): Single[] {
  return bank.sections.flatMap(({ questions }) =>
    (questions?.items ?? []).map(({ value }) => value as Single),
  );
}

/** Writes other texts into the options of a question, the right one first. */
export function setOptions(question: Single, ...texts: string[]): void {
  question.options = texts.map((text, i) => ({
    id: 'abcdef'.charAt(i),
    text,
    correct: i === 0,
    rationale: `Because it is so, ${i}.`,
  }));
}

function sampleSection(topic: (typeof TOPICS)[number], index: number): DraftSection {
  const prefix = topic === 'introduction' ? 'intro' : topic;
  const isTopic = prefix === topic && topic !== 'conclusion';
  const named = (id: string, line: number) => ({ id: `${prefix}-${id}`, line, column: 5 });
  const placed = <T>(count: number, make: (i: number) => T) =>
    Array.from({ length: count }, (_, i) => {
      const line = 1 + 10 * i;
      const place = () => ({ line, column: 3 });
      return { value: make(i), line, placeOf: place, placeAt: place };
    });
  const sampleQuestion = (i: number): Single => ({
    id: `${prefix}-q-${i}`,
    type: 'single',
    objective: `${prefix}-${i % 4 < 2 ? 'explain' : 'judge'}`,
    level: i % 2 === 0 ? 'recall' : 'apply',
    form: i % 2 === 0 ? 'A' : 'B',
    ...(isTopic && i === 0 ? { place: 'pre' } : { place: 'finding' }),
    claims: [`${prefix}-cited`],
    refs: '1-2',
    features: [],
    stem: `What follows from ${words(100 * index + i)}?`,
    options: [0, 1, 2].map((position) => ({
      id: 'abc'.charAt(position),
      text: 'Option '.padEnd(20, 'abc'.charAt(position)),
      correct: position === i % 3,
      rationale: `Because it is so, ${position}.`,
    })),
    lockOrder: false,
    modified: '2026-11-23',
  });
  const sampleCard = (i: number): Card => ({
    id: `${prefix}-c-${i}`,
    front: 'What is on the back?',
    back: 'This.',
    why: 'Because it is so.',
    claims: [`${prefix}-plain`],
    block: ['finding', `${prefix}-plain`, 'fig-loop', 'table-rates'][i % 4] ?? '',
    refs: '',
    modified: '2026-11-23',
  });
  const file = (folder: string) => ({
    file: `content/${folder}/${topic}.yaml`,
    slug: topic,
    whole: true,
  });
  return {
    file: `content/sections/${topic}.mdx`,
    slug: topic,
    topic: { id: topic, label: topic, prefix, role: isTopic ? 'topic' : 'frame' },
    objectives: [named('explain', 8), named('judge', 11)],
    claims: [
      { ...named('cited', 20), cites: ['1,2', '3'] },
      { ...named('plain', 30), cites: [] },
    ],
    headings: ['finding', 'detail', 'limits', 'key-points'],
    parts: ['finding', 'limits', 'key-points'],
    figures: ['fig-loop', 'table-rates'],
    questions: { ...file('questions'), items: placed(isTopic ? 14 : 4, sampleQuestion) },
    cards: { ...file('cards'), items: placed(isTopic ? 18 : 4, sampleCard) },
  };
}

/** Words that no other number has, so that no two stems are alike. */
function words(n: number): string {
  return [7, 11, 13, 17, 19, 23].map((prime) => ((n + prime) ** 5).toString(36)).join(' ');
}

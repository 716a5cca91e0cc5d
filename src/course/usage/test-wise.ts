import type { Question } from '../schema/question.ts';

type Single = Extract<Question, { type: 'single' }>;

/** A reader who knows nothing and goes by one mark of the wording. */
export interface TestWiseReader {
  id: string;
  /** What it chooses by, in words. */
  rule: string;
  /** How much an option of an item bears the mark. */
  score: (option: string, others: readonly string[], stem: string) => number;
}

const HEDGES =
  /\b(?:may|might|can|could|some|most|often|about|yet|still|open|uncertain|rather|likely|possible|hardly)\b/gi;
const ABSOLUTES =
  /\b(?:all|every|each|always|never|none|nothing|nobody|only|proof|proves?|proved|must|any)\b/gi;

/** What handbooks of item writing warn of, as readers who use nothing else. */
export const TEST_WISE: readonly TestWiseReader[] = [
  { id: 'longest', rule: 'the longest option', score: (option) => option.length },
  { id: 'shortest', rule: 'the shortest option', score: (option) => -option.length },
  {
    id: 'hedged',
    rule: 'the option with most words of caution',
    score: (option) => count(option, HEDGES),
  },
  {
    id: 'modest',
    rule: 'the option with fewest absolute words',
    score: (option) => -count(option, ABSOLUTES),
  },
  {
    id: 'convergent',
    rule: 'the option that shares most words with the others',
    score: (option, others) =>
      others.reduce((sum, other) => sum + shared(option, other), 0) / words(option).size,
  },
  {
    id: 'echo',
    rule: 'the option that shares most words with the stem',
    score: (option, _, stem) => shared(option, stem) / words(option).size,
  },
];

/** How often a reader is right, and how often chance would be; where options tie, a share of the item counts. */
export interface TestWiseResult {
  items: number;
  right: number;
  byChance: number;
}

/** What a reader gets right of the single items. */
export function testWise(
  { score }: Pick<TestWiseReader, 'score'>,
  questions: readonly Question[],
): TestWiseResult {
  const singles = questions.filter((question): question is Single => question.type === 'single');
  const rights = singles.map(({ options, stem }) => {
    const texts = options.map(({ text }) => text);
    const scores = texts.map((text, i) =>
      score(
        text,
        texts.filter((_, j) => j !== i),
        stem,
      ),
    );
    const best = Math.max(...scores);
    const chosen = options.filter((_, i) => scores[i] === best);
    return chosen.filter(({ correct }) => correct).length / chosen.length;
  });
  return {
    items: singles.length,
    right: sum(rights),
    byChance: sum(singles.map(({ options }) => 1 / options.length)),
  };
}

/** Whether a reader is right more often than chance would be in all but about one bank of a thousand. */
export function beatsChance({ items, right, byChance }: TestWiseResult): boolean {
  const p = byChance / Math.max(1, items);
  return right > byChance + 3.1 * Math.sqrt(items * p * (1 - p));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? ['']);
}

function shared(a: string, b: string): number {
  const other = words(b);
  return [...words(a)].filter((word) => other.has(word)).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

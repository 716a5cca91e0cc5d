import type { Fault } from '../../course/read/fault.ts';
import type { Question } from '../../course/schema/question.ts';
import { type Bank, faultAt, QUESTION_FILES, questionsOf } from './examined-bank.ts';

/** Positions that the right option is expected at less often say too little. */
const LEAST_EXPECTED = 2;

/** 95th percentile of the chi-square distribution by degrees of freedom. */
const CRITICAL: Record<number, number> = { 1: 3.84, 2: 5.99, 3: 7.81 };

/** How often the right option of single items stands at a position, and how often it would by chance. */
export interface KeyPosition {
  letter: string;
  observed: number;
  expected: number;
}

/** Finds what only shows over the whole bank: where the right option stands, how long it is, what is asked. */
export function balanceFaults(bank: Bank): Fault[] {
  const questions = questionsOf(bank).map(({ item }) => item);
  const { readable, rules } = bank;
  if (!readable || !rules) return [];
  const found: Fault[] = [];
  const fault = (code: Fault['code'], message: string) =>
    found.push(faultAt({ file: QUESTION_FILES, line: 1 }, code, message));

  const positions = keyPositions(questions);
  if (!isBalanced(positions)) {
    const counts = positions.map(
      ({ letter, observed, expected }) =>
        `${letter} ${observed} times (by chance ${expected.toFixed(1)})`,
    );
    fault('bank/key-position', `The right option stands at ${counts.join(', ')}.`);
  }
  const { key, distractor } = meanLengths(questions);
  if (key > rules.longestKeys * distractor)
    fault(
      'bank/key-length',
      `Right options have ${key.toFixed(1)} characters on average, wrong ones ${distractor.toFixed(1)}.`,
    );
  const beyond = questions.filter(({ level }) => level !== 'recall').length;
  if (beyond < rules.beyondRecall * questions.length)
    fault('bank/levels', `${beyond} of ${questions.length} questions ask to apply or to appraise.`);
  return found;
}

/**
 * Positions of the right option as written, over single items. By chance an item with three options has it
 * at A, B and C in a third of the cases each, one with four in a quarter each.
 */
export function keyPositions(questions: readonly Question[]): KeyPosition[] {
  const singles = questions.flatMap((question) => (question.type === 'single' ? [question] : []));
  return ['A', 'B', 'C', 'D'].map((letter, i) => ({
    letter,
    observed: singles.filter(({ options }) => options[i]?.correct).length,
    expected: singles
      .filter(({ options }) => options.length > i)
      .reduce((sum, { options }) => sum + 1 / options.length, 0),
  }));
}

/**
 * Pearson's chi-square test of the key positions at the 5% level: whether chance alone would scatter the
 * right options so unevenly in fewer than one bank of twenty.
 */
function isBalanced(positions: readonly KeyPosition[]): boolean {
  const counted = positions.filter(({ expected }) => expected >= LEAST_EXPECTED);
  const chiSquare = counted.reduce(
    (sum, { observed, expected }) => sum + (observed - expected) ** 2 / expected,
    0,
  );
  return chiSquare <= (CRITICAL[counted.length - 1] ?? Number.POSITIVE_INFINITY);
}

/** Mean lengths in characters of the right and the wrong options of single items; 0 where there are none. */
export function meanLengths(questions: readonly Question[]): { key: number; distractor: number } {
  const options = questions.flatMap((question) =>
    question.type === 'single' ? question.options : [],
  );
  const mean = (correct: boolean) => {
    const lengths = options.filter((o) => o.correct === correct).map(({ text }) => text.length);
    return lengths.reduce((sum, n) => sum + n, 0) / Math.max(1, lengths.length);
  };
  return { key: mean(true), distractor: mean(false) };
}

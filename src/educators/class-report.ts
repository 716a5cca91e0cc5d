import type { ItemResponse } from '../learner/log/events.ts';
import { type AnswerKey, isCorrect } from '../learner/state/grading.ts';
import type { PaperResult } from './paper-result.ts';

/** What the report needs of a question. */
export interface ClassItem {
  id: string;
  code: string;
  stem: string;
  objective: string;
  key: AnswerKey;
  /** Ids of its options, where it has some. */
  options?: readonly string[];
}

/** How a class did on one question. */
export interface ItemReport {
  item: ClassItem;
  /** How many answered it. */
  answered: number;
  right: number;
  /** Certain, and wrong: the misunderstanding that nobody notices alone. */
  certainWrong: number;
  /** How often each answer was given, the most frequent first. */
  choices: readonly { answer: string; times: number; right: boolean; gone: boolean }[];
  /**
   * Correlation of a right answer with the score on the other questions (point-biserial), from -1 to 1; none
   * where all or none were right, or fewer than three answered.
   */
  discrimination?: number;
}

export interface ClassReport {
  students: number;
  items: readonly ItemReport[];
  objectives: readonly { objective: string; right: number; answered: number }[];
}

/** Below this many results the numbers say little of a question. */
export const FEW = 20;

/** What the results of one paper say, question by question and by objective. */
export function classReport(
  results: readonly PaperResult[],
  items: readonly ClassItem[],
): ClassReport {
  const marks = results.map((result) => marksOf(result, items));
  const reports = items.map((item, at) =>
    itemReport(
      item,
      results,
      marks.map((row) => row[at]),
      marks,
      at,
    ),
  );
  const objectives = [...new Set(items.map(({ objective }) => objective))].map((objective) => {
    const own = reports.filter((report) => report.item.objective === objective);
    return {
      objective,
      right: sum(own.map(({ right }) => right)),
      answered: sum(own.map(({ answered }) => answered)),
    };
  });
  return { students: results.length, items: reports, objectives };
}

/** For each question whether it was right; nothing where it was left open. */
function marksOf({ answers }: PaperResult, items: readonly ClassItem[]): (boolean | undefined)[] {
  return items.map(({ code, key }) => {
    const given = answers.find((answer) => answer.code === code)?.given;
    return given && isCorrect(key, given.response);
  });
}

function itemReport(
  item: ClassItem,
  results: readonly PaperResult[],
  own: readonly (boolean | undefined)[],
  marks: readonly (readonly (boolean | undefined)[])[],
  at: number,
): ItemReport {
  const given = results.flatMap(
    ({ answers }) => answers.find(({ code }) => code === item.code)?.given ?? [],
  );
  const counts = new Map<string, Omit<ItemReport['choices'][number], 'answer'>>();
  for (const { response } of given) {
    const answer = responseText(response);
    const known = counts.get(answer)?.times ?? 0;
    counts.set(answer, {
      ...{ times: known + 1, right: isCorrect(item.key, response) },
      gone: isGone(item, response),
    });
  }
  const rest = marks.map((row) => sum(row.map((right, other) => (other !== at && right ? 1 : 0))));
  const discrimination = pointBiserial(own, rest);
  return {
    item,
    answered: given.length,
    right: own.filter(Boolean).length,
    certainWrong: given.filter(
      ({ response, confidence }) => confidence === 'certain' && !isCorrect(item.key, response),
    ).length,
    choices: [...counts]
      .map(([answer, count]) => ({ answer, ...count }))
      .sort((a, b) => b.times - a.times || (a.answer < b.answer ? -1 : 1)),
    ...(discrimination !== undefined && { discrimination }),
  };
}

/** Whether a response names an option that the question does not have, or is of another kind. */
function isGone({ key, options }: ClassItem, response: ItemResponse): boolean {
  if (typeof response === 'number') return key.type !== 'number';
  return options !== undefined && response.some((id) => !options.includes(id));
}

/** An answer in the letters of its options: `b`, `a, c`, `none`, or the number. */
function responseText(response: ItemResponse): string {
  if (typeof response === 'number') return `${response}`;
  return response.length > 0 ? response.join(', ') : 'none';
}

/** The correlation of right or wrong with a score, over those who answered. */
export function pointBiserial(
  right: readonly (boolean | undefined)[],
  scores: readonly number[],
): number | undefined {
  const pairs = right.flatMap((value, at): [number, number][] =>
    value === undefined ? [] : [[value ? 1 : 0, scores[at] ?? 0]],
  );
  if (pairs.length < 3) return undefined;
  const mean = (side: 0 | 1) => sum(pairs.map((pair) => pair[side])) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const xy = sum(pairs.map(([a, b]) => (a - x) * (b - y)));
  const xx = sum(pairs.map(([a]) => (a - x) ** 2));
  const yy = sum(pairs.map(([, b]) => (b - y) ** 2));
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

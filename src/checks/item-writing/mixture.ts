import type { Fault } from '../../course/read/fault.ts';
import { mixture } from '../../course/usage/bank-mixture.ts';
import { beatsChance, TEST_WISE, testWise } from '../../course/usage/test-wise.ts';
import { type Bank, faultAt, QUESTION_FILES, questionsOf } from './examined-bank.ts';

/** Finds a bank that asks too much of one sort: levels, stance of right options, words of the stem, kinds of data. */
export function mixtureFaults(bank: Bank): Fault[] {
  const { readable, rules } = bank;
  const questions = questionsOf(bank).map(({ item }) => item);
  if (!readable || !rules?.mixture || questions.length === 0) return [];
  const { least, most } = rules.mixture;
  const { levels, stance, naming, vignettes, figures, numbers } = mixture(questions);
  const fault = (code: Fault['code'], message: string) =>
    faultAt({ file: QUESTION_FILES, line: 1 }, code, message);
  const total = questions.length;
  const singles = stance.claims + stance.limits + stance.unsaid;
  return [
    ...(['apply', 'appraise'] as const)
      .filter((level) => levels[level] < least[level] * total)
      .map((level) =>
        fault('bank/levels', `${levels[level]} of ${total} questions ask to ${level}.`),
      ),
    ...questionsOf(bank).flatMap((question): Fault[] => {
      if (question.item.type !== 'single' || question.item.stance) return [];
      const message = `"${question.item.id}" does not say what its right option does.`;
      return [faultAt(question, 'question/stance', message, undefined, question.item.id)];
    }),
    ...(stance.claims < least.claims * singles
      ? [
          fault(
            'bank/stance',
            `${stance.claims} of ${singles} right options say that something holds.`,
          ),
        ]
      : []),
    ...(naming > most.naming * total
      ? [fault('bank/naming', `${naming} of ${total} stems name the review.`)]
      : []),
    ...Object.entries({ vignettes, figures, numbers })
      .filter(([name, count]) => count < least[name as 'vignettes' | 'figures' | 'numbers'])
      .map(([name, count]) => fault('bank/mixture', `The bank has ${count} ${name}.`)),
  ];
}

/** Finds a mark of the wording that gives right options away: a reader who goes by nothing else beats chance. */
export function testWiseFaults(bank: Bank): Fault[] {
  const { readable, rules } = bank;
  const questions = questionsOf(bank).map(({ item }) => item);
  if (!readable || !rules?.mixture) return [];
  return TEST_WISE.flatMap((reader) => {
    const result = testWise(reader, questions);
    if (!beatsChance(result)) return [];
    const { items, right, byChance } = result;
    const message = `Who chooses ${reader.rule} is right in ${right.toFixed(0)} of ${items} items (by chance ${byChance.toFixed(0)}).`;
    return [faultAt({ file: QUESTION_FILES, line: 1 }, 'bank/test-wise', message)];
  });
}

import type { Fault } from '../../course/read/fault.ts';
import type { Question } from '../../course/schema/question.ts';
import { type Bank, faultAt, QUESTION_FILES, questionsOf } from './examined-bank.ts';

/** What a bank is made of, as far as the edition has rules for it. */
export interface Mixture {
  questions: number;
  /** Questions of each level. */
  levels: Record<Question['level'], number>;
  /** Single items by whether the right option says that something holds. */
  stance: { claims: number; limits: number; unsaid: number };
  /** Stems that name the review. */
  naming: number;
  /** Questions whose data are a patient's or a board's, a figure's, or numbers. */
  vignettes: number;
  figures: number;
  numbers: number;
}

/** Counts what a bank is made of. */
export function mixture(questions: readonly Question[]): Mixture {
  const of = (test: (question: Question) => boolean) => questions.filter(test).length;
  const stances = questions.flatMap((question) =>
    question.type === 'single' ? [question.stance] : [],
  );
  const stand = (stance: (typeof stances)[number]) => stances.filter((s) => s === stance).length;
  return {
    questions: questions.length,
    levels: {
      recall: of(({ level }) => level === 'recall'),
      apply: of(({ level }) => level === 'apply'),
      appraise: of(({ level }) => level === 'appraise'),
    },
    stance: { claims: stand('claims'), limits: stand('limits'), unsaid: stand(undefined) },
    naming: of(({ stem }) => /\bthe review\b/i.test(stem)),
    vignettes: of(({ features }) => features.includes('patient') || features.includes('board')),
    figures: of(({ picture }) => picture !== undefined),
    numbers: of(({ type, features }) => type === 'number' || features.includes('number')),
  };
}

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
    ...(stance.unsaid > 0
      ? [
          fault(
            'bank/stance',
            `${stance.unsaid} single items do not say what their right option does.`,
          ),
        ]
      : []),
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

import type { Question } from '../schema/question.ts';

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

import type { Fault } from '../../course/read/fault.ts';
import type { ItemRules } from '../../course/schema/course.ts';
import {
  type Bank,
  CARD_FILES,
  type ExaminedSection,
  faultAt,
  QUESTION_FILES,
} from './examined-bank.ts';

/**
 * Finds objectives and claims that nothing tests, too few questions or cards, and wrong pre-questions.
 * A file that is not written yet is no fault, and neither is what only it could hold.
 */
export function coverageFaults(bank: Bank): Fault[] {
  return [
    ...bank.sections.flatMap(preFaults),
    ...bank.sections.flatMap(untestedObjectives),
    ...(bank.rules?.mixture ? bank.sections.flatMap(unpaired) : []),
    ...bank.sections.flatMap(untestedClaims),
    ...bank.sections.flatMap((section) => fewItems(section, bank.rules)),
    ...smallBank(bank),
  ];
}

function isTopic({ topic }: ExaminedSection): boolean {
  return topic?.role !== 'frame';
}

function preFaults(section: ExaminedSection): Fault[] {
  const { questions } = section;
  if (!questions) return [];
  const { file, items, whole } = questions;
  const pre = items.filter(({ value }) => value.place === 'pre');
  if (isTopic(section) && pre.length === 0 && whole)
    return [faultAt({ file, line: 1 }, 'question/pre', 'No question comes before the text.')];
  return pre.slice(isTopic(section) ? 1 : 0).map(({ value, line }) => {
    const which = isTopic(section) ? 'is not the only one' : 'comes';
    return faultAt({ file, line }, 'question/pre', `"${value.id}" ${which} before the text.`);
  });
}

function untestedObjectives({ file, objectives, questions }: ExaminedSection): Fault[] {
  if (!questions?.whole) return [];
  return objectives.flatMap(({ id, line, column }) => {
    const tests = questions.items.filter(({ value }) => value.objective === id);
    const missing = ['A', 'B'].filter((form) => !tests.some(({ value }) => value.form === form));
    return missing.map((form): Fault => {
      const message = `No question of form ${form} tests the objective "${id}".`;
      return { file, line, column, code: 'objective/untested', message };
    });
  });
}

/** What the form after a section tests must be what the form before it tested. */
function unpaired({ file, objectives, questions }: ExaminedSection): Fault[] {
  if (!questions?.whole) return [];
  return objectives.flatMap(({ id, line, column }): Fault[] => {
    const paired = questions.items.some(
      ({ value }) => value.objective === id && value.parallel !== undefined,
    );
    if (paired) return [];
    const message = `No two questions of the objective "${id}" are parallel.`;
    return [{ file, line, column, code: 'objective/unpaired', message }];
  });
}

function untestedClaims({ file, claims, questions, cards }: ExaminedSection): Fault[] {
  if (!questions?.whole || !cards?.whole) return [];
  const tested = new Set([...questions.items, ...cards.items].flatMap(({ value }) => value.claims));
  return claims
    .filter(({ id }) => !tested.has(id))
    .map(({ id, line, column }): Fault => {
      const message = `No question and no card tests the claim "${id}".`;
      return { file, line, column, code: 'claim/untested', message };
    });
}

function fewItems(section: ExaminedSection, rules: ItemRules | undefined): Fault[] {
  const { questions, cards } = section;
  const least = rules?.[isTopic(section) ? 'topic' : 'frame'];
  if (!least) return [];
  return [
    { bank: questions, of: 'questions', n: least.questions },
    { bank: cards, of: 'cards', n: least.cards },
  ].flatMap(({ bank, of, n }) => {
    if (!bank?.whole || bank.items.length >= n) return [];
    const message = `The section has ${bank.items.length} of at least ${n} ${of}.`;
    return [faultAt({ file: bank.file, line: 1 }, 'bank/size', message)];
  });
}

function smallBank({ sections, readable, rules }: Bank): Fault[] {
  if (!readable || !rules) return [];
  const few = (
    counts: readonly (number | undefined)[],
    least: number,
    file: string,
    of: string,
  ) => {
    if (counts.includes(undefined)) return [];
    const count = counts.reduce<number>((sum, n) => sum + (n ?? 0), 0);
    if (count >= least) return [];
    const message = `The whole bank has ${count} of at least ${least} ${of}.`;
    return [faultAt({ file, line: 1 }, 'bank/size', message)];
  };
  const questions = sections.map((section) => section.questions?.items.length);
  const cards = sections.map((section) => section.cards?.items.length);
  return [
    ...few(questions, rules.whole.questions, QUESTION_FILES, 'questions'),
    ...few(cards, rules.whole.cards, CARD_FILES, 'cards'),
  ];
}

import type { ClassItem } from '../../educators/class-report.ts';
import { shortCode } from '../../educators/short-code.ts';
import { itemId } from '../../educators/take-index.ts';
import type { ExportedQuestion, Selection } from '../../exports/model/selection.ts';
import type { AnswerKey } from '../../learner/state/grading.ts';
import { loadIndex, type Source } from '../basket/site-source.ts';

/** The questions of a paper by their codes, in its order; what the site has no more is left out. Rejects without the site. */
export async function classItems(codes: readonly string[], source: Source): Promise<ClassItem[]> {
  const index = [...(await loadIndex(source)).values()].filter(
    (entry) => entry.kind === 'question' && codes.includes(shortCode(itemId(entry))),
  );
  const sections = [...new Set(index.flatMap(({ section }) => section ?? []))];
  const offered = (await Promise.all(
    sections.map((slug) => source.json(`take/${slug}/items.json`)),
  )) as Selection[];
  const questions = offered.flatMap((section) => section.questions);
  return codes.flatMap((code) => {
    const question = questions.find(({ id }) => shortCode(id) === code);
    const key = question && keyOf(question);
    if (!question || !key) return [];
    return {
      ...{ id: question.id, code, stem: question.stem, objective: question.objective.text, key },
      options: optionsOf(question),
    };
  });
}

/** Ids of all that can be answered. */
function optionsOf(question: ExportedQuestion): string[] {
  if (question.type === 'matching')
    return question.pairs.flatMap(({ id }) =>
      question.options.map((option) => `${id}:${option.id}`),
    );
  return 'options' in question ? question.options.map(({ id }) => id) : [];
}

/** What is right of a question; nothing for a kind that nobody but a person can mark. */
function keyOf(question: ExportedQuestion): AnswerKey | undefined {
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const correct = question.options.flatMap(({ id, correct: isRight }) => (isRight ? id : []));
      return { type: question.type, correct };
    }
    case 'order':
      return { type: 'order', options: question.options.map(({ id }) => id) };
    case 'matching':
      return {
        type: 'matching',
        correct: question.pairs.map(({ id, answer }) => `${id}:${answer}`),
      };
    case 'number':
      return { type: 'number', answer: question.answer, tolerance: question.tolerance };
    default:
      return undefined;
  }
}

import { firstEditionOption } from '../../learner/log/events.ts';
import type { AnswerKey } from '../../learner/state/grading.ts';

/** The parts of a question's HTML that the island works with. */
export interface QuestionParts {
  root: HTMLElement;
  id: string;
  key: AnswerKey;
  locked: boolean;
  form: HTMLFormElement;
  /** The list of options or steps; a number has none. */
  list: HTMLElement | undefined;
  answer: HTMLDetailsElement;
  rationales: HTMLElement[];
}

/** Reads a question and its key from the page; undefined where the HTML is not as expected. */
export function readQuestion(root: HTMLElement): QuestionParts | undefined {
  const form = root.querySelector('form');
  const answer = root.querySelector<HTMLDetailsElement>('details.answer');
  if (!form || !answer) return undefined;
  const rationales = [...answer.querySelectorAll<HTMLElement>('.rationales > li')];
  const key = readKey(root.dataset['question'], answer, rationales);
  if (!key) return undefined;
  return {
    root,
    id: root.id,
    key,
    locked: root.dataset['locked'] !== undefined,
    form,
    list: form.querySelector<HTMLElement>('.options') ?? undefined,
    answer,
    rationales,
  };
}

function readKey(
  type: string | undefined,
  answer: HTMLElement,
  rationales: readonly HTMLElement[],
): AnswerKey | undefined {
  if (type === 'number') {
    const { answer: value, tolerance } =
      answer.querySelector<HTMLElement>('[data-answer]')?.dataset ?? {};
    return value === undefined
      ? undefined
      : { type, answer: Number(value), tolerance: Number(tolerance) };
  }
  if (type === 'order') return { type, options: rationales.map((_, i) => firstEditionOption(i)) };
  if (type !== 'single' && type !== 'multiple') return undefined;
  const correct = rationales.flatMap((li, i) =>
    li.dataset['correct'] === undefined ? [] : firstEditionOption(i),
  );
  return { type, correct };
}

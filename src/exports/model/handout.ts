import { mixed } from './mixed.ts';
import type { ExportedQuestion, Selection } from './selection.ts';
import { askedInWords, explanation, numberAsked } from './words.ts';

/** A question as it stands on paper, its key apart. */
export interface HandoutItem {
  id: string;
  url: string;
  number: string;
  asked: string;
  /** Options with their letters. */
  options: readonly string[];
  /** The key with reasons, objective and source, a line each. */
  key: readonly string[];
}

/** The questions of a selection for paper, numbered through; without kinds that are unknown here. */
export function handoutItems({ questions, publication }: Selection): HandoutItem[] {
  return questions
    .filter(({ type }) => type !== 'other')
    .map((question, at) => ({
      id: question.id,
      url: question.url,
      number: `${at + 1}`,
      asked: askedInWords(
        question,
        question.type === 'number' ? numberAsked(question) : question.stem,
      ),
      options: optionLines(question),
      key: [...verdicts(question), ...explanation(question, publication)],
    }));
}

function letter(at: number): string {
  return String.fromCharCode(65 + at);
}

function optionLines(question: ExportedQuestion): string[] {
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const tail = question.type === 'multiple' ? ' (true or false)' : '';
      return question.options.map(({ text }, at) => `${letter(at)}. ${text}${tail}`);
    }
    case 'order':
      return mixed(question.options, question.id).map(({ text }, at) => `${letter(at)}. ${text}`);
    case 'matching':
      return [
        ...question.options.map(({ text }, at) => `${letter(at)}. ${text}`),
        ...question.pairs.map(({ text }, at) => `(${at + 1}) ${text}`),
      ];
    default:
      return [];
  }
}

function verdicts(question: ExportedQuestion): string[] {
  if (question.type !== 'single' && question.type !== 'multiple') return [];
  const [yes, no] = question.type === 'multiple' ? ['true', 'false'] : ['right', 'wrong'];
  return question.options.map(
    ({ correct, rationale }, at) => `${letter(at)}, ${correct ? yes : no}: ${rationale}`,
  );
}

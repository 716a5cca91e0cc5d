import { inline, xml } from '../model/markup.ts';
import { mixed } from '../model/mixed.ts';
import { orderAsMatching } from '../model/order-as-matching.ts';
import type { ExportedQuestion, MatchingOption } from '../model/selection.ts';

/** What a learner fills in for one question, and what is right. */
export interface Fields {
  /** Markup of the fields; each is named by question and place: `id-0`. */
  markup: string;
  /** The right value of each field in order. */
  key: readonly string[];
  /** The kind of interaction as both editions of SCORM call it. */
  type: 'choice' | 'fill-in' | 'numeric';
  tolerance?: number;
}

const VERDICTS = [
  { id: 't', text: 'True' },
  { id: 'f', text: 'False' },
];

/** The fields of a question; none for a kind that the player cannot mark. */
export function fieldsOf(question: ExportedQuestion): Fields | undefined {
  const { id } = question;
  switch (question.type) {
    case 'single': {
      const right = question.options.find(({ correct }) => correct)?.id ?? '';
      return { markup: radios(`${id}-0`, question.options), key: [right], type: 'choice' };
    }
    case 'multiple':
      return {
        markup: question.options
          .map(
            ({ text }, at) =>
              `<fieldset><legend>${inline(text)}</legend>${radios(`${id}-${at}`, VERDICTS)}</fieldset>`,
          )
          .join(''),
        key: question.options.map(({ correct }) => (correct ? 't' : 'f')),
        type: 'fill-in',
      };
    case 'order': {
      const { pairs, options } = orderAsMatching(question);
      const shown = mixed(pairs, id);
      return {
        markup: selects(id, shown, options),
        key: shown.map(({ answer }) => answer),
        type: 'fill-in',
      };
    }
    case 'matching':
      return {
        markup: selects(id, question.pairs, question.options),
        key: question.pairs.map(({ answer }) => answer),
        type: 'fill-in',
      };
    case 'number':
      return {
        markup: `<label>Your estimate <input name="${id}-0" inputmode="decimal" autocomplete="off" required> ${inline(question.unit)}</label>`,
        key: [`${question.answer}`],
        type: 'numeric',
        tolerance: question.tolerance,
      };
    default:
      return undefined;
  }
}

function radios(name: string, options: readonly MatchingOption[]): string {
  return options
    .map(
      ({ id, text }) =>
        `<label><input type="radio" name="${name}" value="${id}" required> ${inline(text)}</label>`,
    )
    .join('');
}

function selects(
  id: string,
  stems: readonly MatchingOption[],
  options: readonly MatchingOption[],
): string {
  const choices = options
    .map((option) => `<option value="${option.id}">${xml(option.text)}</option>`)
    .join('');
  return stems
    .map(
      ({ text }, at) =>
        `<label><select name="${id}-${at}" required><option value="">Choose</option>${choices}</select> ${inline(text)}</label>`,
    )
    .join('');
}

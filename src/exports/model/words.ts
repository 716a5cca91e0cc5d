import { withUnit } from '../../lib/parse-decimal.ts';
import { attribution } from './attribution.ts';
import type {
  ExportedQuestion,
  MatchingQuestion,
  NumberQuestion,
  OrderQuestion,
  Publication,
  ShortQuestion,
} from './selection.ts';

/** What stands below every question in every format: where it comes from. */
export function questionSource(question: ExportedQuestion, publication: Publication): string {
  return attribution(question.id, question.url, publication);
}

/** Objective and level, as a line. */
export function questionAim({ objective, level }: ExportedQuestion): string {
  return `Objective: ${objective.text} Level: ${level}.`;
}

/** The right number in words with what still counts. */
export function numberInWords({ answer, unit, tolerance }: NumberQuestion): string {
  const within = tolerance > 0 ? ` (right within ${withUnit(tolerance, unit)})` : '';
  return `${withUnit(answer, unit)}${within}`;
}

/** What is asked of a number, with its line. */
export function numberAsked({ stem, min, max, unit }: NumberQuestion): string {
  return `${stem} (a number from ${min} to ${withUnit(max, unit)})`;
}

/** The right order with the reason of each step. */
function orderInWords({ options }: OrderQuestion): string[] {
  return options.map(({ text, rationale }, at) => `${at + 1}. ${text}: ${rationale}`);
}

/** The right pairs with the reason of each. */
function pairsInWords({ pairs, options }: MatchingQuestion): string[] {
  const name = (answer: string) => options.find(({ id }) => id === answer)?.text ?? '';
  return pairs.map(({ text, answer, rationale }) => `${text}: ${name(answer)}. ${rationale}`);
}

/** What a full answer says. */
function modelInWords({ model, points }: ShortQuestion): string[] {
  return [model, ...points.map(({ text, rationale }) => `${text}: ${rationale}`)];
}

/** What is asked, with a line for what the question is about where no picture can stand. */
export function askedInWords(question: ExportedQuestion, asked = question.stem): string {
  const { about } = question;
  return about ? `${asked}\nAbout: ${about.title}, ${about.url}` : asked;
}

/** Why, for kinds that have no reason of each option. */
function reasons(question: ExportedQuestion): string[] {
  switch (question.type) {
    case 'number':
      return [`${numberInWords(question)}. ${question.rationale}`];
    case 'order':
      return orderInWords(question);
    case 'matching':
      return pairsInWords(question);
    case 'short':
      return modelInWords(question);
    default:
      return [];
  }
}

/** What is said once a question was answered, apart from the reasons of its options. */
export function explanation(question: ExportedQuestion, publication: Publication): string[] {
  return [...reasons(question), questionAim(question), questionSource(question, publication)];
}

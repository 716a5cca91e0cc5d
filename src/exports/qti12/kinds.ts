import { inline, xml } from '../model/markup.ts';
import type { MatchingQuestion, NumberQuestion } from '../model/selection.ts';

/** What differs between the kinds of question in an item of QTI 1.2. */
export interface ItemParts {
  /** The profile of Common Cartridge; none for kinds that only Canvas knows. */
  profile?: string;
  /** What Canvas calls the kind. */
  kind: string;
  response: string;
  conditions: readonly string[];
  /** Markup by the name of the feedback. */
  feedback: readonly (readonly [string, string])[];
}

/** Markup in the way of QTI 1.2: escaped as text. */
export function mattext(markup: string): string {
  return `<material><mattext texttype="text/html">${xml(markup)}</mattext></material>`;
}

/** An option with its text. */
export function labelled(id: string, text: string): string {
  return `<response_label ident="${id}">${mattext(inline(text))}</response_label>`;
}

/** An answer in own words, for a teacher to read. */
export function essayItem(): ItemParts {
  return {
    profile: 'cc.essay.v0p1',
    kind: 'essay_question',
    response:
      '<response_str ident="response1" rcardinality="Single"><render_fib><response_label ident="answer1" rshuffle="No"/></render_fib></response_str>',
    conditions: [],
    feedback: [],
  };
}

/** A number with its range, as Canvas reads it. */
export function numberItem({ answer, tolerance }: NumberQuestion): ItemParts {
  const limit = (value: number) => `${Number(value.toFixed(6))}`;
  return {
    kind: 'numerical_question',
    response:
      '<response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal"><response_label ident="answer1"/></render_fib></response_str>',
    conditions: [
      `<respcondition continue="No"><conditionvar><or><varequal respident="response1">${answer}</varequal><and><vargte respident="response1">${limit(answer - tolerance)}</vargte><varlte respident="response1">${limit(answer + tolerance)}</varlte></and></or></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>`,
    ],
    feedback: [],
  };
}

/** Stems with one list of options, as Canvas reads it: a response for each stem, equal shares of the score. */
export function matchingItem({ options, pairs }: MatchingQuestion): ItemParts {
  const share = (100 / pairs.length).toFixed(2);
  return {
    kind: 'matching_question',
    response: pairs
      .map(
        ({ id, text }) =>
          `<response_lid ident="response_${id}"><material><mattext texttype="text/plain">${xml(text)}</mattext></material><render_choice>${options.map((option) => `<response_label ident="option_${option.id}"><material><mattext>${xml(option.text)}</mattext></material></response_label>`).join('')}</render_choice></response_lid>`,
      )
      .join(''),
    conditions: pairs.map(
      ({ id, answer }) =>
        `<respcondition><conditionvar><varequal respident="response_${id}">option_${answer}</varequal></conditionvar><setvar varname="SCORE" action="Add">${share}</setvar></respcondition>`,
    ),
    feedback: [],
  };
}

import { inline } from '../model/markup.ts';
import type { ExportedQuestion, MatchingOption, MatchingQuestion } from '../model/selection.ts';

/** What differs between the kinds of question in a QTI 2.1 item. */
export interface Interaction {
  cardinality: 'single' | 'multiple' | 'ordered';
  baseType: 'identifier' | 'directedPair' | 'float' | 'string';
  correct: readonly string[];
  /** Markup of what is to be done, below the stem. */
  body: string;
  /** What makes a response right; none where nobody but a teacher can say. */
  test?: string;
}

const RESPONSE = '<variable identifier="RESPONSE"/><correct identifier="RESPONSE"/>';
const SAME = `<match>${RESPONSE}</match>`;
const VERDICTS = [
  { id: 'true', text: 'True' },
  { id: 'false', text: 'False' },
];

/** The interaction of a question; none for a kind without a counterpart. */
export function interactionOf(question: ExportedQuestion): Interaction | undefined {
  switch (question.type) {
    case 'single':
      return {
        cardinality: 'single',
        baseType: 'identifier',
        correct: question.options.flatMap(({ id, correct }) => (correct ? id : [])),
        body: `<choiceInteraction responseIdentifier="RESPONSE" shuffle="${!question.lockOrder}" maxChoices="1">${choices(question.options)}</choiceInteraction>`,
        test: SAME,
      };
    case 'multiple':
      return matching({
        ...question,
        type: 'matching',
        options: VERDICTS,
        pairs: question.options.map((option) => ({ ...option, answer: `${option.correct}` })),
      });
    case 'order':
      return {
        cardinality: 'ordered',
        baseType: 'identifier',
        correct: question.options.map(({ id }) => id),
        body: `<orderInteraction responseIdentifier="RESPONSE" shuffle="true">${choices(question.options)}</orderInteraction>`,
        test: SAME,
      };
    case 'number':
      return {
        cardinality: 'single',
        baseType: 'float',
        correct: [`${question.answer}`],
        body: `<p><textEntryInteraction responseIdentifier="RESPONSE" expectedLength="10"/> ${inline(question.unit)}</p>`,
        test: `<equal toleranceMode="absolute" tolerance="${question.tolerance} ${question.tolerance}">${RESPONSE}</equal>`,
      };
    case 'matching':
      return matching(question);
    case 'short':
      return {
        cardinality: 'single',
        baseType: 'string',
        correct: [],
        body: '<extendedTextInteraction responseIdentifier="RESPONSE" expectedLines="5"/>',
      };
    case 'other':
      return undefined;
  }
}

/** Names of what is matched: stems and options have letters of their own. */
const stemName = (id: string) => `stem_${id}`;
const optionName = (id: string) => `option_${id}`;

function matching({ options, pairs }: MatchingQuestion): Interaction {
  const set = (members: readonly MatchingOption[], name: (id: string) => string, most: number) =>
    `<simpleMatchSet>${members.map(({ id, text }) => `<simpleAssociableChoice identifier="${name(id)}" matchMax="${most}">${inline(text)}</simpleAssociableChoice>`).join('')}</simpleMatchSet>`;
  return {
    cardinality: 'multiple',
    baseType: 'directedPair',
    correct: pairs.map(({ id, answer }) => `${stemName(id)} ${optionName(answer)}`),
    body: `<matchInteraction responseIdentifier="RESPONSE" shuffle="false" maxAssociations="${pairs.length}">${set(pairs, stemName, 1)}${set(options, optionName, pairs.length)}</matchInteraction>`,
    test: SAME,
  };
}

function choices(options: readonly MatchingOption[]): string {
  return options
    .map(({ id, text }) => `<simpleChoice identifier="${id}">${inline(text)}</simpleChoice>`)
    .join('');
}

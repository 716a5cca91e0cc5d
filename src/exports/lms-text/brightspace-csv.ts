import { csv } from '../../lib/csv.ts';
import { leftOut } from '../model/left-out.ts';
import { type Loss, textFile, type Written } from '../model/losses.ts';
import { inline, paragraph } from '../model/markup.ts';
import { textOnlyLosses } from '../model/pictures.ts';
import type { ExportedQuestion, MatchingQuestion, Selection } from '../model/selection.ts';
import { SPLIT, statementsOf } from '../model/statements.ts';
import { askedInWords, explanation, numberAsked } from '../model/words.ts';

const DIFFICULTY: Record<string, string> = { recall: '1', apply: '3', appraise: '5' };
type Row = readonly string[];

/** The questions for the question library of Brightspace; pictures only its own course files can show. */
export function brightspaceCsv(selection: Selection): Written {
  const losses: Loss[] = textOnlyLosses(selection);
  const rows = selection.questions.flatMap((question) => questionRows(question, selection, losses));
  return textFile(csv(rows), losses);
}

function questionRows(question: ExportedQuestion, selection: Selection, losses: Loss[]): Row[] {
  const block = (type: string, rows: readonly Row[], asked?: string, id = question.id) =>
    item(type, question, selection, rows, asked, id);
  switch (question.type) {
    case 'single':
      return block(
        'MC',
        question.options.map(({ text, correct, rationale }) => [
          ...['Option', correct ? '100' : '0', inline(text), 'HTML', inline(rationale), 'HTML'],
        ]),
      );
    case 'multiple':
      losses.push({ item: question.id, what: SPLIT });
      return statementsOf(question).flatMap(({ asked, correct, rationale, itemId }) =>
        block(
          'TF',
          [
            ['TRUE', correct ? '100' : '0', inline(rationale), 'HTML'],
            ['FALSE', correct ? '0' : '100', inline(rationale), 'HTML'],
          ],
          asked,
          itemId,
        ),
      );
    case 'number':
      // Its short answers are words: a range has no place there.
      losses.push({
        item: question.id,
        what: 'the tolerance is told, and only the exact number counts',
      });
      return block(
        'SA',
        [
          ['InputBox', '1', '20'],
          ['Answer', '100', `${question.answer}`],
        ],
        numberAsked(question),
      );
    case 'order':
      return block('O', [
        ['Scoring', 'EquallyWeighted'],
        ...question.options.map(({ text, rationale }) => [
          'Item',
          inline(text),
          'HTML',
          inline(rationale),
          'HTML',
        ]),
      ]);
    case 'matching':
      return block('M', matching(question));
    case 'short':
      return block('WR', [
        ['InitialText', ''],
        ['AnswerKey', inline(question.model), 'HTML'],
      ]);
    case 'other':
      losses.push(leftOut(question));
      return [];
  }
}

function matching({ options, pairs }: MatchingQuestion): Row[] {
  const at = (answer: string) => `${options.findIndex(({ id }) => id === answer) + 1}`;
  return [
    ['Scoring', 'EquallyWeighted'],
    ...options.map(({ text }, i) => ['Choice', `${i + 1}`, inline(text), 'HTML']),
    ...pairs.map(({ text, answer }) => ['Match', at(answer), inline(text), 'HTML']),
  ];
}

function item(
  type: string,
  question: ExportedQuestion,
  { publication }: Selection,
  rows: readonly Row[],
  asked: string | undefined,
  id: string,
): Row[] {
  const feedback = explanation(question, publication).map(paragraph).join('');
  return [
    ['NewQuestion', type],
    ['ID', id],
    ['Title', id],
    ['QuestionText', paragraph(askedInWords(question, asked)), 'HTML'],
    ['Points', '1'],
    ['Difficulty', DIFFICULTY[question.level] ?? '1'],
    ...rows,
    ['Feedback', feedback, 'HTML'],
    [],
  ];
}

import { leftOut } from '../model/left-out.ts';
import { type Loss, textFile, type Written } from '../model/losses.ts';
import { inline } from '../model/markup.ts';
import { matchOf, NO_SPARE, spareOptions } from '../model/order-as-matching.ts';
import { textOnlyLosses } from '../model/pictures.ts';
import type { ExportedQuestion, Selection } from '../model/selection.ts';
import { SPLIT, statementsOf } from '../model/statements.ts';
import { askedInWords, numberAsked, questionSource } from '../model/words.ts';

const NO_REASONS = 'reasons, objective and level have no place in this format';

/** The questions as the text that Blackboard uploads: one a line, fields parted by tabs, no reasons. */
export function blackboardTxt(selection: Selection): Written {
  const losses: Loss[] = textOnlyLosses(selection);
  const lines = selection.questions.flatMap((question) => {
    const source = questionSource(question, selection.publication);
    // A question without a field for its source says it itself.
    const found = fields(question, losses).map(([kind = '', asked = '', ...rest]) => [
      kind,
      `${asked}\n(${source})`,
      ...rest,
    ]);
    if (found.length > 0) losses.push({ item: question.id, what: NO_REASONS });
    return found;
  });
  const text = lines.map((line) => `${line.map(cell).join('\t')}\r\n`).join('');
  return textFile(text, losses);
}

function fields(question: ExportedQuestion, losses: Loss[]): string[][] {
  const asked = askedInWords(question);
  switch (question.type) {
    case 'single':
      return [
        [
          'MC',
          asked,
          ...question.options.flatMap(({ text, correct }) => [
            text,
            correct ? 'correct' : 'incorrect',
          ]),
        ],
      ];
    case 'multiple':
      losses.push({ item: question.id, what: SPLIT });
      return statementsOf(question).map((statement) => [
        ...['TF', askedInWords(question, statement.asked), `${statement.correct}`],
      ]);
    case 'number':
      return [
        [
          'NUM',
          askedInWords(question, numberAsked(question)),
          `${question.answer}`,
          `${question.tolerance}`,
        ],
      ];
    case 'order':
      return [['ORD', asked, ...question.options.map(({ text }) => text)]];
    case 'matching':
      if (spareOptions(question).length > 0) losses.push({ item: question.id, what: NO_SPARE });
      return [
        [
          'MAT',
          asked,
          ...question.pairs.flatMap(({ text, answer }) => [text, matchOf(question, answer)]),
        ],
      ];
    case 'short':
      return [['ESS', asked, question.model]];
    case 'other':
      losses.push(leftOut(question));
      return [];
  }
}

/** Words as HTML of one line: Blackboard reads fields as such. */
function cell(text: string): string {
  return inline(text)
    .replace(/[\t\r\n]+/g, ' ')
    .trim();
}

import { leftOut } from '../model/left-out.ts';
import { type Loss, textFile, type Written } from '../model/losses.ts';
import { inline } from '../model/markup.ts';
import { MATCHED, matchOf, orderAsMatching, spareOptions } from '../model/order-as-matching.ts';
import { textOnlyLosses } from '../model/pictures.ts';
import type { ExportedQuestion, MatchingQuestion, Selection } from '../model/selection.ts';
import { SPLIT, statementsOf } from '../model/statements.ts';
import { askedInWords, explanation, numberAsked } from '../model/words.ts';
import { categoryPath } from '../moodle/category.ts';

/** The questions as GIFT, the text format of Moodle that other tools read, too. */
export function gift(selection: Selection): Written {
  const losses: Loss[] = textOnlyLosses(selection);
  const parts: string[] = [];
  let category = '';
  for (const question of selection.questions) {
    const next = `$CATEGORY: ${categoryPath(question, selection)}`;
    if (next !== category) parts.push(next);
    category = next;
    parts.push(...questionGift(question, selection, losses));
  }
  return textFile(`${parts.join('\n\n')}\n`, losses);
}

function questionGift(question: ExportedQuestion, selection: Selection, losses: Loss[]): string[] {
  const block = (lines: readonly string[], asked?: string, id = question.id) =>
    item(question, selection, lines, asked, id);
  switch (question.type) {
    case 'single':
      return [
        block(
          question.options.map(
            ({ text, correct, rationale }) =>
              `\t${correct ? '=' : '~'}${html(text)}#${html(rationale)}`,
          ),
        ),
      ];
    case 'multiple':
      losses.push({ item: question.id, what: SPLIT });
      return statementsOf(question).map(({ asked, correct, rationale, itemId }) =>
        block(
          [`\t${correct ? 'TRUE' : 'FALSE'}#${html(rationale)}#${html(rationale)}`],
          asked,
          itemId,
        ),
      );
    case 'number':
      return [
        block(
          [`\t#=${question.answer}:${question.tolerance}#${html(question.rationale)}`],
          numberAsked(question),
        ),
      ];
    case 'order':
      losses.push({ item: question.id, what: MATCHED });
      return [block(pairs(orderAsMatching(question)))];
    case 'matching':
      return [block(pairs(question))];
    case 'short':
      return [block([])];
    case 'other':
      losses.push(leftOut(question));
      return [];
  }
}

function item(
  question: ExportedQuestion,
  { publication }: Selection,
  lines: readonly string[],
  asked: string | undefined,
  id: string,
): string {
  const tags = [publication.id, question.section, question.level].map((tag) => `[tag:${tag}]`);
  const feedback = explanation(question, publication).join('\n');
  return [
    `// [id:${id}] ${tags.join(' ')}`,
    `::${escapeGift(id)}::${html(askedInWords(question, asked))} {`,
    ...lines,
    `\t####${html(feedback)}`,
    '}',
  ].join('\n');
}

function pairs(question: MatchingQuestion): string[] {
  return [
    ...question.pairs.map(
      ({ text, answer }) => `\t=${html(text)} -> ${escapeGift(matchOf(question, answer))}`,
    ),
    ...spareOptions(question).map(({ text }) => `\t= -> ${escapeGift(text)}`),
  ];
}

/** Words as HTML of one line, with the sign that they are HTML: a percent sign first is then no weight. */
function html(text: string): string {
  return `[html]${escapeGift(inline(text))}`;
}

/** A text in which no character means something to GIFT. */
function escapeGift(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
}

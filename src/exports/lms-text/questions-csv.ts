import { spreadsheetCsv } from '../../lib/csv.ts';
import { LICENCE } from '../../lib/site-citation.ts';
import { attribution } from '../model/attribution.ts';
import { leftOut } from '../model/left-out.ts';
import { textFile, type Written } from '../model/losses.ts';
import { matchOf, NO_SPARE, spareOptions } from '../model/order-as-matching.ts';
import { pictureLosses } from '../model/pictures.ts';
import type { ExportedQuestion, Selection } from '../model/selection.ts';

/** Most options of a question, each with a column for its text, key and reason. */
const OPTIONS = 6;
const HEAD = [
  ...['id', 'section', 'objective', 'level', 'type', 'stem', 'about'],
  ...Array.from({ length: OPTIONS }, (_, i) => [
    `option_${i + 1}`,
    `key_${i + 1}`,
    `reason_${i + 1}`,
  ]).flat(),
  ...['answer', 'unit', 'tolerance', 'modified', 'url', 'attribution', 'licence'],
];

/** The questions as a table for a spreadsheet. */
export function questionsCsv(selection: Selection): Written {
  const rows = selection.questions.map((question) => {
    const options = optionCells(question);
    const blank = Array.from({ length: OPTIONS * 3 - options.length }, () => '');
    return [
      ...[question.id, question.section, question.objective.text, question.level, question.type],
      ...[question.stem, question.about ? `${question.about.title}, ${question.about.url}` : ''],
      ...[...options, ...blank, ...answerCells(question), question.modified, question.url],
      ...[attribution(question.id, question.url, selection.publication), LICENCE.url],
    ];
  });
  const losses = [
    ...pictureLosses({ ...selection, pictures: [] }),
    ...selection.questions.filter(({ type }) => type === 'other').map(leftOut),
    ...selection.questions.flatMap((question) =>
      question.type === 'matching' && spareOptions(question).length > 0
        ? { item: question.id, what: NO_SPARE }
        : [],
    ),
  ];
  return textFile(spreadsheetCsv([HEAD, ...rows]), losses);
}

function optionCells(question: ExportedQuestion): string[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.flatMap(({ text, correct, rationale }) => [
        text,
        `${correct}`,
        rationale,
      ]);
    case 'order':
      return question.options.flatMap(({ text, rationale }, at) => [text, `${at + 1}`, rationale]);
    case 'matching':
      return question.pairs.flatMap(({ text, answer, rationale }) => [
        text,
        matchOf(question, answer),
        rationale,
      ]);
    case 'number':
      return ['', '', question.rationale];
    case 'short':
      return question.points.flatMap(({ text, rationale }) => [text, '', rationale]);
    default:
      return [];
  }
}

function answerCells(question: ExportedQuestion): string[] {
  if (question.type === 'short') return [question.model, '', ''];
  if (question.type !== 'number') return ['', '', ''];
  return [`${question.answer}`, question.unit, `${question.tolerance}`];
}

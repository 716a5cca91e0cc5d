import { type ClassReport, FEW, type ItemReport } from '../../educators/class-report.ts';
import { spreadsheetCsv } from '../../lib/csv.ts';
import { percent } from '../../lib/percent.ts';
import { make } from '../question/dom.ts';

const HEAD = [
  'Question',
  'Right',
  'Certain but wrong',
  'Answers given (right ones marked ✓)',
  'Discrimination',
];

/** What a class did, as tables: question by question, then by objective. */
export function reportView(report: ClassReport): HTMLElement[] {
  const { students, items, objectives } = report;
  const warning =
    students < FEW
      ? [
          make(
            'p',
            'problem',
            `Only ${students} ${students === 1 ? 'result' : 'results'}: below ${FEW} a difference between questions can be chance, and discrimination says little.`,
          ),
        ]
      : [];
  return [
    ...warning,
    table(
      HEAD,
      items.map((item) => cells(item)),
      'Question by question',
    ),
    table(
      ['Objective', 'Right'],
      objectives.map(({ objective, right, answered }) => [objective, share(right, answered)]),
      'By objective',
    ),
  ];
}

function cells({
  item,
  answered,
  right,
  certainWrong,
  choices,
  discrimination,
}: ItemReport): string[] {
  return [
    item.stem,
    share(right, answered),
    `${certainWrong}`,
    choices
      .map(
        ({ answer, right, gone, times }) =>
          `${answer}${right ? ' ✓' : ''}${gone ? ' (not in this edition)' : ''}: ${times}`,
      )
      .join('; '),
    discrimination === undefined ? 'not to be had' : discrimination.toFixed(2),
  ];
}

function share(right: number, answered: number): string {
  return answered > 0
    ? `${right} of ${answered} (${percent(right, answered, 0)}%)`
    : 'nobody answered';
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  caption: string,
): HTMLElement {
  const body = rows.map(([first = '', ...rest]) => {
    const name = make('th', '', first);
    name.scope = 'row';
    return make('tr', '', name, ...rest.map((cell) => make('td', '', cell)));
  });
  const heads = head.map((text) => {
    const cell = make('th', '', text);
    cell.scope = 'col';
    return cell;
  });
  const made = make(
    'table',
    '',
    make('caption', '', caption),
    make('thead', '', make('tr', '', ...heads)),
    make('tbody', '', ...body),
  );
  const frame = make('section', 'scroll', made);
  frame.tabIndex = 0;
  frame.setAttribute('aria-label', caption);
  return frame;
}

/** The same question by question as a table for a spreadsheet, without any name. */
export function reportCsv({ students, items }: ClassReport): string {
  return spreadsheetCsv([
    [
      'id',
      'stem',
      'objective',
      'students',
      'answered',
      'right',
      'certain_but_wrong',
      'answers',
      'discrimination',
    ],
    ...items.map(({ item, answered, right, certainWrong, choices, discrimination }) => [
      ...[item.id, item.stem, item.objective, students, answered, right, certainWrong],
      choices.map(({ answer, times }) => `${answer}: ${times}`).join('; '),
      discrimination?.toFixed(3),
    ]),
  ]);
}

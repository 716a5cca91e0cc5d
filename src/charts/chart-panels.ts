import type { Chart } from '../course/schema/chart.ts';
import { findOutcome, type Study } from '../course/schema/study.ts';
import type { Trial } from '../course/schema/trial.ts';
import { missingSize, studyFacts } from '../evidence/evidence.ts';
import { citationPieces } from '../lib/citation-numbers.ts';
import { trialsByDrugClass, trialsByPhase } from '../trials/trial-counts.ts';
import {
  type ChartMark,
  type MarkedOutcome,
  missingMark,
  outcomeMark,
  outsideMark,
  plainMark,
} from './chart-marks.ts';

/** What stands together: one study, or one way of counting trials. */
export interface ChartPanel {
  title: string;
  study: Study | undefined;
  /** The review's citation numbers of what is drawn. */
  refs: readonly number[];
  /** Design, size and patients in one line. */
  facts: string;
  note: string | undefined;
  /** End of the axis, for bars. */
  max: number | undefined;
  unit: string | undefined;
  /** What stands over the picture from left to right, for marks that stand in columns. */
  columns: readonly string[];
  marks: ChartMark[];
}

/** The records that charts draw from. */
export interface ChartRecords {
  studies: ReadonlyMap<string, Study>;
  trials: readonly Trial[];
}

/**
 * The panels of a chart with all that is drawn in them.
 * @throws when a record is missing or lacks the number; the content check says so to authors before
 */
export function chartPanels(chart: Chart, { studies, trials }: ChartRecords): ChartPanel[] {
  const marked = (marks: readonly MarkedOutcome[]) => {
    const found = marks.map((mark) => {
      const result = findOutcome(studies, mark.outcome);
      if (!result) throw new Error(`No study has a result with the id "${mark.outcome}".`);
      return { mark, ...result };
    });
    const study = found[0]?.study;
    if (!study || found.some((other) => other.study !== study))
      throw new Error(`A panel of the chart "${chart.id}" does not show one study.`);
    return {
      ...studyPanel(study),
      marks: found.map(({ mark, outcome }) => outcomeMark(mark, outcome, study)),
    };
  };
  switch (chart.kind) {
    case 'bars':
      return chart.panels.map(({ marks, note, max, unit }) => ({
        ...marked(marks),
        note,
        max,
        unit,
      }));
    case 'people':
      return chart.panels.map(({ marks, note }) => ({ ...marked(marks), note }));
    case 'hundred':
      return [marked(chart.marks)];
    case 'parts': {
      const panel = marked(chart.marks);
      const rest = chart.outside === undefined ? [] : [outsideMark(panel, chart.outside)];
      return [
        { ...panel, marks: [...panel.marks, missingMark(panel.marks, chart.missing), ...rest] },
      ];
    }
    case 'share':
      return [sharePanel(chart, studies)];
    case 'directions':
      return [directionsPanel(chart, marked(chart.marks), studies)];
    case 'reach':
      return [reachPanel(chart, studies)];
    case 'trials':
      return chart.by.map((by) => trialPanel(by, trials));
  }
}

function studyPanel(study: Study): Omit<ChartPanel, 'marks'> {
  return {
    title: study.name,
    study,
    refs: study.refs,
    facts: `${studyFacts(study)} · ${study.population}`,
    note: undefined,
    max: undefined,
    unit: undefined,
    columns: [],
  };
}

function sharePanel(
  { study: id, arm: armId, labels, meaning }: Extract<Chart, { kind: 'share' }>,
  studies: ReadonlyMap<string, Study>,
): ChartPanel {
  const study = studies.get(id);
  const part = study?.arms.find((arm) => arm.id === armId)?.n;
  if (!study?.n || !part) throw new Error(`The record "${id}" lacks the size of a group.`);
  const english = (n: number) => n.toLocaleString('en-US');
  const common = { ...plainMark, denominator: study.n };
  return {
    ...studyPanel(study),
    marks: [
      { ...common, label: labels.part, count: part, text: english(part), meaning },
      { ...common, label: labels.whole, count: study.n, text: english(study.n) },
    ],
  };
}

function directionsPanel(
  { columns, id }: Extract<Chart, { kind: 'directions' }>,
  panel: ChartPanel,
  studies: ReadonlyMap<string, Study>,
): ChartPanel {
  const directions = Object.keys(columns);
  return {
    ...panel,
    columns: Object.values(columns),
    marks: panel.marks.map((mark) => {
      const direction = findOutcome(studies, mark.outcome ?? '')?.outcome.direction ?? '';
      const column = directions.indexOf(direction) + 1;
      if (column === 0)
        throw new Error(`The chart "${id}" has no column for the result "${mark.outcome}".`);
      return { ...mark, column };
    }),
  };
}

function reachPanel(
  { questions, rows, subject }: Extract<Chart, { kind: 'reach' }>,
  studies: ReadonlyMap<string, Study>,
): ChartPanel {
  const studiesOf = (ids: readonly string[]) =>
    ids.map((id) => {
      const study = studies.get(id);
      if (!study) throw new Error(`There is no study "${id}".`);
      return study;
    });
  return {
    title: subject,
    study: undefined,
    refs: referencesOf(rows.flatMap(({ studies: ids }) => studiesOf(ids))),
    facts: 'The further a bar goes, the further the question that such a study can answer',
    note: undefined,
    max: undefined,
    unit: undefined,
    columns: questions,
    marks: rows.map(({ label, studies: ids, reach, note }) => {
      const found = studiesOf(ids);
      const open = found.length === 0;
      const last = questions[reach - 1] ?? '';
      return {
        ...plainMark,
        label,
        facts: open
          ? note
          : [note ?? sizesInWords(found), printedReferences(referencesOf(found))].join(' '),
        text: open ? `none yet; would go as far as "${last}"` : `as far as "${last}"`,
        column: reach,
        open,
      };
    }),
  };
}

/** How many were in each study, in one phrase: "26 and 22 patients", "26 patients and several case reports". */
function sizesInWords(studies: readonly Study[]): string {
  const unsized = studies.find(({ n, nText }) => n === undefined && nText === undefined);
  if (unsized) return missingSize(unsized).replace(/^g/, 'G');
  const isCounted = studies.every(({ n }) => n !== undefined);
  const unit = isCounted ? '' : ' patients';
  const sizes = studies.map(({ n, nText }) =>
    n === undefined ? nText : `${n.toLocaleString('en-US')}${unit}`,
  );
  return `${sizes.join(' and ')}${isCounted ? ' patients' : ''}`;
}

function referencesOf(studies: readonly Study[]): number[] {
  return [...new Set(studies.flatMap(({ refs }) => refs))].sort((a, b) => a - b);
}

/** Citation numbers as they are printed: "[34–38, 43–45]". */
function printedReferences(numbers: readonly number[]): string {
  const pieces = citationPieces(numbers).map(({ from, to }) =>
    from === to ? `${from}` : `${from}–${to}`,
  );
  return `[${pieces.join(', ')}]`;
}

function trialPanel(by: 'phase' | 'drugClass', trials: readonly Trial[]): ChartPanel {
  const counts = by === 'phase' ? trialsByPhase(trials) : trialsByDrugClass(trials);
  const largest = Math.max(...counts.map(({ count }) => count));
  return {
    title: by === 'phase' ? 'By phase' : 'By class of drug',
    study: undefined,
    refs: [],
    facts:
      by === 'phase'
        ? `${trials.length} trials, each counted once`
        : `${trials.length} trials; one with several drugs is counted with each`,
    note: undefined,
    max: Math.ceil(largest / 2) * 2,
    unit: 'trials',
    columns: [],
    marks: counts.map(({ label, count, path }) => ({
      ...plainMark,
      label,
      text: `${count}`,
      value: count,
      unit: 'trials',
      count,
      denominator: trials.length,
      meaning: by === 'drugClass' ? 'drug' : undefined,
      derived: true,
      path,
    })),
  };
}

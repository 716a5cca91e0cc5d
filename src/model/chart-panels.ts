import type { Chart, Meaning, Sign } from './chart.ts';
import { sizeText } from './evidence.ts';
import type { Outcome, Study } from './study.ts';
import { DESIGNS, MEASURES } from './study-terms.ts';
import type { Trial } from './trial.ts';

/** One thing drawn, with its number as the record has it. */
export interface ChartMark {
  label: string;
  /** As printed beside the mark: "16.5 months", "2 of 26 (7.7%)". */
  text: string;
  value: number | undefined;
  unit: string | undefined;
  count: number | undefined;
  denominator: number | undefined;
  meaning: Meaning;
  sign: Sign | undefined;
  /** Id of the result, where it is one. */
  outcome: string | undefined;
  timePoint: string | undefined;
  /** The group it was measured in, where the study has several. */
  group: string | undefined;
  measure: string | undefined;
  derived: boolean;
  /** Path of the page that shows what was counted. */
  path: string | undefined;
}

/** What stands together: one study, or one way of counting trials. */
export interface ChartPanel {
  title: string;
  study: Study | undefined;
  /** Design, size and patients in one line. */
  facts: string;
  note: string | undefined;
  /** End of the axis, for bars. */
  max: number | undefined;
  unit: string | undefined;
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
  const marked = (marks: readonly MarkOf[]) => {
    const found = marks.map((mark) => ({ mark, ...findOutcome(studies, mark.outcome) }));
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
      return [{ ...panel, marks: [...panel.marks, missingMark(panel.marks, chart.missing)] }];
    }
    case 'share':
      return [sharePanel(chart, studies)];
    case 'trials':
      return chart.by.map((by) => trialPanel(by, trials));
  }
}

interface MarkOf {
  outcome: string;
  label: string;
  meaning: Meaning;
  sign?: Sign;
}

/** A result with the study it belongs to. */
export function findOutcome(
  studies: ReadonlyMap<string, Study>,
  id: string,
): { study: Study; outcome: Outcome } {
  for (const study of studies.values()) {
    const outcome = study.outcomes.find((result) => result.id === id);
    if (outcome) return { study, outcome };
  }
  throw new Error(`No study has a result with the id "${id}".`);
}

function studyPanel(study: Study): Omit<ChartPanel, 'marks'> {
  const design = study.designStated ? DESIGNS[study.design] : 'design not stated';
  const size = study.n === undefined && !study.nText ? 'group size not given' : sizeText(study);
  const sized = /^[\d,]+$/.test(size) ? `${size} patients` : size;
  return {
    title: study.name,
    study,
    facts: `${design.charAt(0).toUpperCase()}${design.slice(1)} · ${sized} · ${study.population}`,
    note: undefined,
    max: undefined,
    unit: undefined,
  };
}

const plain: Omit<ChartMark, 'label' | 'text'> = {
  value: undefined,
  unit: undefined,
  count: undefined,
  denominator: undefined,
  meaning: 'control',
  sign: undefined,
  outcome: undefined,
  timePoint: undefined,
  group: undefined,
  measure: undefined,
  derived: false,
  path: undefined,
};

function outcomeMark(
  { label, meaning, sign }: MarkOf,
  outcome: Outcome,
  { arms }: Study,
): ChartMark {
  const { id, valueText, value, unit, count, denominator, timePoint, measure, derived } = outcome;
  const group = arms.filter((arm) => outcome.arms.includes(arm.id));
  const part = denominator === undefined ? undefined : `${count} of ${denominator}`;
  const text = !part ? valueText : value === undefined ? part : `${part} (${valueText})`;
  return {
    ...plain,
    ...{ label, text, value, unit, count, denominator, meaning, sign, timePoint, derived },
    outcome: id,
    group: group.map(({ name }) => name).join(', ') || undefined,
    measure: MEASURES[measure].name,
  };
}

/** Those of the whole that no part counts. */
function missingMark(marks: readonly ChartMark[], label: string): ChartMark {
  const whole = marks[0]?.denominator ?? 0;
  const count = whole - marks.reduce((sum, mark) => sum + (mark.count ?? 0), 0);
  return {
    ...plain,
    label,
    text: `${count} of ${whole}`,
    count,
    denominator: whole,
    derived: true,
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
  const common = { ...plain, denominator: study.n };
  return {
    ...studyPanel(study),
    marks: [
      { ...common, label: labels.part, count: part, text: english(part), meaning },
      { ...common, label: labels.whole, count: study.n, text: english(study.n) },
    ],
  };
}

/** Phases from the earliest to the latest, with what the review prints. */
const PHASES: readonly [Trial['phase_normalized'], string][] = [
  ['1', 'I'],
  ['1b', 'Ib'],
  ['1/2', 'I/II'],
  ['2', 'II'],
  ['2a', 'IIA'],
  ['3', 'III'],
  ['not applicable', 'Not applicable'],
];

type Counted = readonly [key: string, label: string, count: number];

function trialPanel(by: 'phase' | 'drugClass', trials: readonly Trial[]): ChartPanel {
  const counts = by === 'phase' ? byPhase(trials) : byDrugClass(trials);
  const largest = Math.max(...counts.map(([, , count]) => count));
  return {
    title: by === 'phase' ? 'By phase' : 'By class of drug',
    study: undefined,
    facts:
      by === 'phase'
        ? `${trials.length} trials, each counted once`
        : `${trials.length} trials; one with several drugs is counted with each`,
    note: undefined,
    max: Math.ceil(largest / 2) * 2,
    unit: 'trials',
    marks: counts.map(([key, label, count]) => ({
      ...plain,
      label,
      text: `${count}`,
      value: count,
      unit: 'trials',
      count,
      denominator: trials.length,
      meaning: 'drug',
      derived: true,
      path: `/trials/?${by === 'phase' ? 'phase' : 'class'}=${encodeURIComponent(key)}#table-trials`,
    })),
  };
}

function byPhase(trials: readonly Trial[]): Counted[] {
  return PHASES.map(([key, label]) => [
    key,
    label,
    trials.filter(({ phase_normalized }) => phase_normalized === key).length,
  ]);
}

/** Classes from the most frequent to the rarest. */
function byDrugClass(trials: readonly Trial[]): Counted[] {
  return [...new Set(trials.flatMap(({ drug_classes }) => drug_classes))]
    .map((key): Counted => {
      const count = trials.filter(({ drug_classes }) => drug_classes.includes(key)).length;
      return [key, `${key.charAt(0).toUpperCase()}${key.slice(1)}`, count];
    })
    .sort((a, b) => b[2] - a[2] || a[1].localeCompare(b[1], 'en'));
}

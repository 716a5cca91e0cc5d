import type { Sign } from '../course/schema/chart.ts';
import type { ColorMeaning } from '../course/schema/color-meaning.ts';
import type { Outcome, Study } from '../course/schema/study.ts';
import { MEASURES } from '../course/terms/study-terms.ts';

/** One thing drawn, with its number as the record has it. */
export interface ChartMark {
  label: string;
  /** As printed beside the mark: "16.5 months", "2 of 26 (7.7%)". */
  text: string;
  value: number | undefined;
  unit: string | undefined;
  count: number | undefined;
  denominator: number | undefined;
  /** What its color stands for; without one it is drawn in ink. */
  meaning: ColorMeaning | undefined;
  sign: Sign | undefined;
  /** The column of the panel in which it stands, or up to which it reaches; from 1. */
  column: number | undefined;
  /** What stands under its name: how many were studied, and where. */
  facts: string | undefined;
  /** Whether it is still asked for. */
  open: boolean;
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

/** The paint of a mark. */
export function markPaint({ meaning }: Pick<ChartMark, 'meaning'>): string {
  return meaning ? `var(--${meaning}-line)` : 'var(--ink-soft)';
}

/** A result of a record, and what it is in a chart. */
export interface MarkedOutcome {
  outcome: string;
  label: string;
  meaning: ColorMeaning;
  sign?: Sign;
}

/** A mark of which nothing is said but its name and its number. */
export const plainMark: Omit<ChartMark, 'label' | 'text'> = {
  value: undefined,
  unit: undefined,
  count: undefined,
  denominator: undefined,
  meaning: 'control',
  sign: undefined,
  column: undefined,
  facts: undefined,
  open: false,
  outcome: undefined,
  timePoint: undefined,
  group: undefined,
  measure: undefined,
  derived: false,
  path: undefined,
};

/** A result as it is drawn: its name and its number in the words of the record. */
export function outcomeMark(
  { label, meaning, sign }: MarkedOutcome,
  outcome: Outcome,
  { arms }: Study,
): ChartMark {
  const { id, valueText, value, unit, count, denominator, timePoint, measure, derived } = outcome;
  const group = arms.filter((arm) => outcome.arms.includes(arm.id));
  const part = denominator === undefined ? undefined : `${count} of ${denominator}`;
  const text = !part ? valueText : value === undefined ? part : `${part} (${valueText})`;
  return {
    ...plainMark,
    ...{ label, text, value, unit, count, denominator, meaning, sign, timePoint, derived },
    outcome: id,
    group: group.map(({ name }) => name).join(', ') || undefined,
    measure: MEASURES[measure].name,
  };
}

/** Those of the whole that no part counts. */
export function missingMark(marks: readonly ChartMark[], label: string): ChartMark {
  const whole = marks[0]?.denominator ?? 0;
  const count = whole - marks.reduce((sum, mark) => sum + (mark.count ?? 0), 0);
  return {
    ...plainMark,
    label,
    text: `${count} of ${whole}`,
    count,
    denominator: whole,
    derived: true,
  };
}

/**
 * Those of the study who are not of the whole that the parts make up.
 * @throws when there is nobody of whom this holds
 */
export function outsideMark(
  { study, marks }: { study: Study | undefined; marks: readonly ChartMark[] },
  label: string,
): ChartMark {
  const all = study?.n ?? 0;
  const count = all - (marks[0]?.denominator ?? 0);
  if (count <= 0) throw new Error(`The record "${study?.id}" has nobody outside of the parts.`);
  return {
    ...plainMark,
    label,
    text: `${count} of ${all}`,
    count,
    denominator: all,
    derived: true,
  };
}

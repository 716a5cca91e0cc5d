import { type Arm, designText, type Outcome, type Study } from '../course/schema/study.ts';

/** Where the figure comes from that a result is set against. */
type Comparison =
  /** A group of the same study. */
  | 'yes'
  /** Another study, or a figure from the past: different patients. */
  | 'beside'
  /** The review names none. */
  | 'no';

/** What a result is set against. */
interface Comparator {
  name: string;
  /** The study it belongs to, when that is another one. */
  study: Study | undefined;
  /** Its own result in the same measure, when the review gives one. */
  outcome: Outcome | undefined;
}

/** One result with what it takes to read it. */
export interface EvidenceRow {
  study: Study;
  outcome: Outcome;
  /** The groups it was measured in; empty for the whole study. */
  arms: Arm[];
  comparison: Comparison;
  comparators: Comparator[];
}

/** Every result of every study, in the order of the file. */
export function evidenceRows(studies: ReadonlyMap<string, Study>): EvidenceRow[] {
  return [...studies.values()].flatMap((study) =>
    study.outcomes.map((outcome) => {
      const arms = study.arms.filter(({ id }) => outcome.arms.includes(id));
      const compared = study.arms.filter(({ id }) => outcome.comparator.includes(id));
      const comparators = outcome.comparator.flatMap((id) =>
        comparator(id, study, outcome, studies),
      );
      const apart =
        comparators.some((other) => other.study) ||
        [...arms, ...compared].some(({ historical }) => historical);
      const comparison = comparators.length === 0 ? 'no' : apart ? 'beside' : 'yes';
      return { study, outcome, arms, comparison, comparators };
    }),
  );
}

function comparator(
  id: string,
  study: Study,
  outcome: Outcome,
  studies: ReadonlyMap<string, Study>,
): Comparator[] {
  const arm = study.arms.find((group) => group.id === id);
  if (arm) {
    const twin = study.outcomes.find(
      ({ measure, timePoint, arms, derived }) =>
        measure === outcome.measure &&
        timePoint === outcome.timePoint &&
        derived === outcome.derived &&
        arms.length === 1 &&
        arms[0] === id,
    );
    return [{ name: arm.name, study: undefined, outcome: twin }];
  }
  const other = studies.get(id);
  if (!other) return [];
  const same = other.outcomes.filter(({ measure }) => measure === outcome.measure);
  // Of two medians of one study, the one that the review sets beside this study.
  const twin = same.find((result) => result.comparator.includes(study.id)) ?? same[0];
  return [{ name: other.name, study: other, outcome: twin }];
}

/** The part behind a result, "2 of 26", unless its text says it already. */
export function denominatorText({ count, denominator, valueText }: Outcome): string | undefined {
  if (denominator === undefined || new RegExp(`\\b${denominator}\\b`).test(valueText))
    return undefined;
  return count === undefined ? `of ${denominator}` : `${count} of ${denominator}`;
}

/** The size of a study as the review gives it, with a word on where else to look. */
export function sizeText({ n, nText, sizeNote }: Study): string {
  const size = nText ?? (n === undefined ? 'not given' : `${n.toLocaleString('en-US')}`);
  return sizeNote ? `${size} (see the source note)` : size;
}

/** The design of a study and how many were in it, for a line: "Registry analysis · 120 patients". */
export function studyFacts(study: Study): string {
  const design = study.designStated || study.sourceDesign ? designText(study) : 'design not stated';
  const size = study.n === undefined && !study.nText ? missingSize(study) : sizeText(study);
  const sized = /^[\d,]+$/.test(size) ? `${size} patients` : size;
  return `${design.charAt(0).toUpperCase()}${design.slice(1)} · ${sized}`;
}

/** What is said of a number of patients that the review does not print, by whether a source note tells it. */
export function missingSize({ sizeNote }: Pick<Study, 'sizeNote'>): string {
  return sizeNote ? 'group size only in the source note' : 'group size not given';
}

/** Whether a limit is ours, and its text without the mark. */
export function readLimit(limit: string): { ours: boolean; text: string } {
  const [, text] = /^Our remark: (.*)$/s.exec(limit) ?? [];
  if (text === undefined) return { ours: false, text: limit };
  return { ours: true, text: text.charAt(0).toUpperCase() + text.slice(1) };
}

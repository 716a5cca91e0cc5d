import type { Side, Verdict } from '../course/schema/comparison.ts';

/** The patients of a side, where the review prints their number. */
export function sizeOf({ study, arm }: Side): number | undefined {
  return arm ? arm.n : study.n;
}

/** Whether both sides are groups of one study, none of them a figure from the past. */
function withinOneStudy(a: Side, b: Side): boolean {
  const groups = [a, b].every(({ arm }) => arm && !arm.historical);
  return groups && a.study === b.study;
}

/** What the records alone say of the two designs. */
export function designVerdict(a: Side, b: Side): Verdict {
  if (withinOneStudy(a, b)) return 'same';
  if (a.study === b.study || !a.study.designStated || !b.study.designStated) return 'unsaid';
  return a.study.design === b.study.design ? 'same' : 'differs';
}

/** What the records alone say of the two sizes. */
export function sizeVerdict(a: Side, b: Side): Verdict {
  const [one, other] = [sizeOf(a), sizeOf(b)];
  if (one === undefined || other === undefined) return 'unsaid';
  return one === other ? 'same' : 'differs';
}

/** What the records alone say of comparison groups: a result set against a group of its own study has one. */
export function controlVerdict(a: Side, b: Side): Verdict {
  const [one, other] = [a, b].map(hasControl);
  if (one && other) return 'same';
  return one || other ? 'differs' : 'unsaid';
}

function hasControl({ study, arm, outcomes }: Side): boolean {
  if (arm?.historical) return false;
  const groups = study.arms.filter(({ historical }) => !historical).map(({ id }) => id);
  return outcomes.some(({ comparator }) => comparator.some((id) => groups.includes(id)));
}

/** What the records alone say of the measures: the same standard terms, or others. */
export function measureVerdict(a: Side, b: Side): Verdict {
  const [one, other] = [a, b].map(({ outcomes }) =>
    [...new Set(outcomes.map(({ measure }) => measure))].sort().join(),
  );
  return one === other ? 'same' : 'differs';
}

/** What the records alone say of the time points of the results. */
export function timeVerdict(a: Side, b: Side): Verdict {
  const points = (side: Side) => new Set(side.outcomes.map(({ timePoint }) => timePoint));
  const [one, other] = [points(a), points(b)];
  if (one.has(undefined) || other.has(undefined)) return 'unsaid';
  return [...one].sort().join() === [...other].sort().join() ? 'same' : 'differs';
}

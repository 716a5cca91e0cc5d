import type { LearnerState } from '../../learner/state/learner-state.ts';
import { objectiveMastery } from '../../learner/state/mastery.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';
import { sectionReading } from '../../learner/state/reading.ts';
import type { ForecastDay } from '../../learner/state/schedule.ts';
import { calibrationLines, calibrationSentence, dayName } from './model.ts';

/** Shows how much of each section was read. */
export function showSections(root: HTMLElement, state: LearnerState): void {
  for (const row of root.querySelectorAll<HTMLElement>('[data-section]')) {
    const { read, of, complete } = sectionReading(
      state,
      row.dataset['section'] ?? '',
      partsOf(row),
    );
    fill(row, read, of, `${read} of ${of} parts`);
    setText(row, '[data-mark]', complete ? 'Mark as not read' : 'Mark as read');
  }
}

/** Shows how the items of each objective stand. */
export function showObjectives(
  root: HTMLElement,
  state: LearnerState,
  items: readonly PracticeItem[],
): void {
  const standing = new Map(objectiveMastery(state, items).map((line) => [line.objective, line]));
  for (const row of root.querySelectorAll<HTMLElement>('[data-objective]')) {
    const line = standing.get(row.dataset['objective'] ?? '');
    fill(row, line?.mastered ?? 0, line?.items ?? 1, line?.basis ?? 'no question yet');
  }
}

/** Shows how often answers were right by how sure the reader was. */
export function showCalibration(root: HTMLElement, state: LearnerState): void {
  for (const { confidence, right, all, text } of calibrationLines(state)) {
    const row = root.querySelector<HTMLElement>(`[data-confidence="${confidence}"]`);
    if (row) fill(row, right, Math.max(all, 1), text);
  }
  setText(root, '[data-calibration]', calibrationSentence(state));
}

/** Shows what falls due on the coming days, today first. */
export function showDays(root: HTMLElement, days: readonly ForecastDay[], locale: string): void {
  const most = Math.max(1, ...days.map(({ count }) => count));
  for (const [i, row] of root.querySelectorAll<HTMLElement>('[data-days] > tr').entries()) {
    const day = days[i];
    if (!day) continue;
    setText(row, '[data-day]', dayName(day.day, i, locale));
    fill(row, day.count, most, String(day.count));
  }
}

/** Ids of the parts of a section's row. */
export function partsOf(row: HTMLElement): string[] {
  return (row.dataset['parts'] ?? '').split(' ').filter(Boolean);
}

/** Says beside the button of a tool what it did, and brings that into view where the button was at the edge. */
export function sayBeside(root: Element, tool: string, words: string): void {
  setText(root, `[data-said="${tool}"]`, words);
  if (words) root.querySelector(`[data-said="${tool}"]`)?.scrollIntoView?.({ block: 'nearest' });
}

/** Sets the words of the element that matches, if they are others; what speaks is not to repeat itself. */
export function setText(root: Element, selector: string, words: string): void {
  const element = root.querySelector(selector);
  if (element && element.textContent !== words) element.textContent = words;
}

function fill(row: HTMLElement, value: number, max: number, basis: string): void {
  const meter = row.querySelector('meter');
  if (meter) {
    meter.max = max;
    meter.value = value;
  }
  setText(row, '[data-basis]', basis);
}

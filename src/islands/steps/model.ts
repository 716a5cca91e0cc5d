/** How far a figure in steps is shown: 0 is the whole figure, n the first n steps. */
export type StepsShown = number;

export type StepAction = 'next' | 'previous' | 'all' | { to: number };

/**
 * What is shown after an action. From the whole figure, next begins at the first step and previous
 * goes to the one before the last.
 * @param count number of steps, at least 1
 */
export function stepTo(shown: StepsShown, action: StepAction, count: number): StepsShown {
  if (action === 'all') return 0;
  if (action === 'next') return shown >= count ? count : shown + 1;
  if (action === 'previous') return shown === 0 ? Math.max(1, count - 1) : Math.max(1, shown - 1);
  return Number.isInteger(action.to) ? Math.min(Math.max(action.to, 1), count) : shown;
}

/** Whether a layer of the figure is visible. */
export function isVisible(layer: number, shown: StepsShown): boolean {
  return shown === 0 || layer <= shown;
}

import { CONFIDENCES, type Confidence } from '../../learner/log/events.ts';
import type { Progress } from '../../learner/state/progress.ts';
import type { ForecastDay } from '../../learner/state/schedule.ts';

/** One line of the table of calibration. */
export interface CalibrationLine {
  confidence: Confidence;
  right: number;
  all: number;
  /** "7 of 9", or what stands there before the first answer. */
  text: string;
}

/** How often the reader was right at each confidence, the surest first. */
export function calibrationLines({ calibration }: Progress): CalibrationLine[] {
  return [...CONFIDENCES].reverse().map((confidence) => {
    const { right, all } = calibration[confidence];
    return {
      confidence,
      right,
      all,
      text: all === 0 ? 'no answer yet' : `${right} of ${all} right`,
    };
  });
}

/** What the calibration says, in one sentence; few answers say nothing. */
export function calibrationSentence({ calibration }: Progress): string {
  const { right, all } = calibration.certain;
  if (all < 10)
    return `${all === 0 ? 'No' : all} ${all === 1 ? 'answer' : 'answers'} given as certain so far: too few to judge by.`;
  const wrong = all - right;
  if (wrong === 0) return `All ${all} answers given as certain were right.`;
  return `Of ${all} answers given as certain, ${wrong} ${wrong === 1 ? 'was' : 'were'} wrong; those items come back first.`;
}

/** A coming day in the reader's words: "Today", "Tomorrow", then weekday and date. */
export function dayName(day: string, index: number, locale: string): string {
  if (index === 0) return 'Today';
  if (index === 1) return 'Tomorrow';
  const date = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(date);
}

/** Whether anything falls due in the days shown. */
export function anythingDue(days: readonly ForecastDay[]): boolean {
  return days.some(({ count }) => count > 0);
}

import { CONFIDENCES, type Confidence } from '../../learner/log/events.ts';
import type { Progress } from '../../learner/state/progress.ts';
import { count } from '../practice/words.ts';

/** How many days are looked ahead, today included. */
export const FORECAST_DAYS = 14;

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

/**
 * What there is to do now, in a sentence; what is new is told apart from what is due. An item that was wrong comes
 * back later on the same day, so this can be less than the day's line of the forecast.
 */
export function todayText(review: number, fresh: number): string {
  const due = `${count(review, 'item')} due for review now`;
  const begun = 'in sections you have begun';
  if (review === 0 && fresh === 0) return 'Nothing is due for review now.';
  if (review === 0) return `Nothing is due for review now; ${count(fresh, 'new item')} ${begun}.`;
  return fresh === 0 ? `${due}.` : `${due}, and ${count(fresh, 'new item')} ${begun}.`;
}

/** When something was last done, counted in days of the calendar: `never`, `today`, `12 days ago`. */
export function ageText(days: number | undefined): string {
  if (days === undefined) return 'never';
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** A time as a date, `Nov 27, 2026`. */
export function dateText(atMillis: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(atMillis);
}

import { paperOfSession } from '../../educators/paper-address.ts';
import type { AnsweredEvent, SubmittedEvent } from '../../learner/log/events.ts';
import type { PastSession } from '../../learner/state/past-sessions.ts';
import { clockText, count } from '../practice/words.ts';

/** What stands where none was taken yet. */
export const NO_PAST =
  'None yet. An exam, a paper, or a form before or after a section, is listed here when it is handed in.';

const MODE = { exam: 'Exam', before: 'Before reading', after: 'After reading' } as const;
/** A longer pause between two answers was spent elsewhere. */
const LONGEST_GAP_MILLIS = 5 * 60_000;

/**
 * What a past session was and how it went: `Exam, 8 of 10 questions right, 2 left open, 12:34`. Sessions of
 * the first edition did not say what was left open, and their time is that from the first answer to the last.
 */
export function pastText(
  { mode, answers, right, of }: PastSession,
  submitted: SubmittedEvent | undefined,
): string {
  const all = Math.max(of, submitted?.items.length ?? of);
  const millis = submitted?.activeMillis ?? answeringMillis(answers);
  return [
    paperOfSession(answers[0]?.session) ? 'Paper' : MODE[mode],
    `${right} of ${count(all, 'question')} right`,
    ...(all > of ? [`${all - of} left open`] : []),
    ...(millis >= 1000 ? [clockText(millis)] : []),
  ].join(', ');
}

/** From which sections the questions were: their names, or how many there are where they are many. */
export function scopeText(sections: readonly string[], courseSections: number): string {
  if (sections.length >= courseSections && courseSections > 1) return 'all sections';
  return sections.length > 2 ? count(sections.length, 'section') : sections.join(' and ');
}

/** How an answer went, in two or three words. */
export function outcomeText({ correct, confidence }: AnsweredEvent): string {
  const sure = { guess: 'a guess', think: 'thought so', certain: 'certain' }[confidence];
  return `${correct ? 'Right' : 'Wrong'}, ${sure}`;
}

function answeringMillis(answers: readonly AnsweredEvent[]): number {
  return answers.reduce((sum, { atMillis }, i) => {
    const gap = atMillis - (answers[i - 1]?.atMillis ?? atMillis);
    return sum + (gap > LONGEST_GAP_MILLIS ? 0 : gap);
  }, 0);
}

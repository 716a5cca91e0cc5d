import type { AnsweredEvent, ItemResponse, TriedEvent } from '../../learner/log/events.ts';
import type { PracticeMode } from '../../learner/session/practice-url.ts';
import type { Session } from '../../learner/session/session.ts';
import { asksQuestionsOnly, type Chosen } from './model.ts';

/** What a session is called. */
export const MODE_NAME: Record<PracticeMode, string> = {
  due: 'Due today',
  missed: 'What I missed',
  'certain-wrong': 'Certain but wrong',
  section: 'By section',
  everything: 'Everything',
  exam: 'Exam',
  before: 'Before reading',
  after: 'After reading',
};

const NOTHING: Record<PracticeMode, string> = {
  due: 'Nothing is due here. New items join once you have begun a section.',
  missed: 'Nothing here was wrong at the last try.',
  'certain-wrong': 'No confident error is left here.',
  section: 'There is nothing of this kind here.',
  everything: 'There is nothing of this kind here.',
  exam: 'There are no questions here.',
  before: 'This section has no questions for before reading.',
  after: 'This section has no questions for after reading.',
};

/** `1 item`, `2 items`. */
export function count(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : `${noun}s`}`;
}

/** What the button at the door does, or why it can do nothing. */
export function startText(request: Chosen, available: number): { label: string; empty: string } {
  const { mode, size, kinds } = request;
  const n = Math.min(size, available);
  if (n === 0) return { label: 'Start', empty: NOTHING[mode] };
  if (mode === 'exam') return { label: `Start the exam: ${count(n, 'question')}`, empty: '' };
  if (asksQuestionsOnly(mode))
    return {
      label: `Start: ${count(n, 'question')} ${mode} reading`,
      empty: '',
    };
  const noun = kinds === 'both' ? 'item' : kinds.slice(0, -1);
  return { label: `Start with ${count(n, noun)}`, empty: '' };
}

/** What there is due: `7 to review, 5 new`. */
export function dueText(review: number, all: number): string {
  const fresh = all - review;
  return [review > 0 && `${review} to review`, fresh > 0 && `${fresh} new`]
    .filter(Boolean)
    .join(', ');
}

/** Words as a sentence: `before 3 of 6` becomes `Before 3 of 6.` */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Where one is in a session: `3 of 10`. */
export function place(session: Session): string {
  return `${Math.min(session.index + 1, session.queue.length)} of ${session.queue.length}`;
}

/** The offer to go on with a session that was left. */
export function continueText(session: Session): string {
  const name = session.mode === 'exam' ? 'exam' : 'session';
  return `Continue your ${name}, item ${place(session)}`;
}

/** Time as `4:05`, from an hour on as `1:04:05`. */
export function clockText(millis: number): string {
  const seconds = Math.floor(millis / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** An interval of the schedule: `10 min`, `4 days`, `3 months`. */
export function intervalText(days: number): string {
  if (days < 1) return '10 min';
  if (days < 60) return count(days, 'day');
  if (days < 700) return count(Math.round(days / 30.4), 'month');
  return count(Math.round(days / 365.25), 'year');
}

/** How one option of a question with its answer stands, in words. */
export function optionMark(
  type: 'single' | 'multiple' | 'order',
  option: string,
  correct: readonly string[],
  response: ItemResponse | undefined,
  place: number,
): { text: string; right: boolean; wrong: boolean } {
  const given = Array.isArray(response) ? (response as readonly string[]) : undefined;
  if (type === 'order') {
    const at = given?.indexOf(option) ?? -1;
    const right = at === place;
    const text = at < 0 ? '' : right ? 'In its place' : `You had it at place ${at + 1}`;
    return { text, right, wrong: at >= 0 && !right };
  }
  const isKey = correct.includes(option);
  const chosen = given?.includes(option) ?? false;
  if (type === 'multiple') {
    const truth = isKey ? 'True' : 'False';
    if (!given) return { text: truth, right: isKey, wrong: false };
    const agrees = isKey === chosen;
    const text = `${truth}${agrees ? ', as you said' : `, you said ${chosen ? 'true' : 'false'}`}`;
    return { text, right: agrees, wrong: !agrees };
  }
  const truth = isKey ? 'Right' : 'Wrong';
  return {
    text: `${truth}${chosen ? ', your answer' : ''}`,
    right: isKey,
    wrong: chosen && !isKey,
  };
}

/** What the button is called that starts a session with what was missed. */
export function againLabel(missed: number): string {
  return missed === 1 ? 'Again with the one missed' : `Again with the ${missed} missed`;
}

/** How an answered item of a review went, in a word or two. */
export function outcome(event: TriedEvent | null): string {
  if (!event) return 'Left open';
  if (event.kind === 'recalled') return event.grade === 'again' ? 'Not recalled' : 'Recalled';
  if (event.correct) return 'Right';
  return isCertain(event) ? 'Wrong and certain' : 'Wrong';
}

function isCertain({ confidence }: AnsweredEvent): boolean {
  return confidence === 'certain';
}

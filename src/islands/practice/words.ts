import type { AnsweredEvent, TriedEvent } from '../../learner/log/events.ts';
import type { PracticeMode, UnknownWord } from '../../learner/session/practice-url.ts';
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
  named: 'Named in the link',
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
  named: 'None of the items that the link names is here.',
};

/** `1 item`, `2 items`; `2 entries`. */
export function count(n: number, noun: string): string {
  const many = /[^aeo]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${n} ${n === 1 ? noun : many}`;
}

/**
 * What the button starts, or why it can start nothing.
 * @param review how many of those available are due for review; the others of the mode `due` are new
 */
export function startText(
  request: Chosen,
  available: number,
  review = 0,
): { label: string; empty: string } {
  const { mode, size, kinds } = request;
  const n = Math.min(size, available);
  if (n === 0) return { label: 'Start', empty: NOTHING[mode] };
  if (mode === 'exam') return { label: `Start the exam: ${count(n, 'question')}`, empty: '' };
  if (asksQuestionsOnly(mode))
    return {
      label: `Start: ${count(n, 'question')} ${mode} reading`,
      empty: '',
    };
  if (mode === 'due') return { label: `Start: ${dueText(Math.min(n, review), n)}`, empty: '' };
  const noun = kinds === 'both' ? 'item' : kinds.slice(0, -1);
  return { label: `Start with ${count(n, noun)}`, empty: '' };
}

/** The same as a number beside a name: `7 + 5 new`. */
export function dueCount(review: number, all: number): string {
  const fresh = all - review;
  if (fresh === 0) return String(review);
  return review === 0 ? `${fresh} new` : `${review} + ${fresh} new`;
}

/** What a link asks for by naming it. */
export function namedText(items: number, sections: readonly string[]): string {
  if (items === 0) return 'The link names items, and none of them is here.';
  return `Only what the link names: ${count(items, 'item')} of ${sections.join(', ')}.`;
}

const WORD_NAME: Readonly<Record<string, string>> = {
  mode: 'way to practice',
  section: 'section',
  item: 'item',
  objective: 'objective',
  kinds: 'kind of item',
  size: 'session size',
};
/** Most words that are told one by one. */
const MOST_WORDS = 6;
/** Most of a word that is shown. */
const MOST_LETTERS = 40;

/** Says which words of an address mean nothing here; nothing when all do. */
export function unknownText(words: readonly UnknownWord[], anythingLeft: boolean): string {
  if (words.length === 0) return '';
  const told = words.slice(0, MOST_WORDS).map(({ name, value, why }) => {
    const isParameter = Object.hasOwn(WORD_NAME, name);
    const shown = (isParameter ? value : name).slice(0, MOST_LETTERS).toWellFormed();
    const said = `${isParameter ? WORD_NAME[name] : 'the word'} “${shown}”`;
    return why ? `${said}, which is asked no more (${why.replace(/\.$/, '')})` : said;
  });
  const more = words.length - told.length;
  const list = [...told, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  const rest = anythingLeft
    ? 'That was left out; the rest stands below.'
    : 'Choose below what to practice.';
  return `The link asks for something that is not here: ${list}. ${rest}`;
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

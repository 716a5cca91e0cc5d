import { GRADES, type Grade } from '../../learner/log/events.ts';
import { type KeyFocus, type QuestionKeyMeaning, questionKeyMeaning } from '../question/keys.ts';

/** What a key means in a session: as in any question, and how well a card was recalled. */
export type KeyMeaning = QuestionKeyMeaning | { kind: 'grade'; grade: Grade };

/** Where a key was pressed. */
export interface KeyPlace extends KeyFocus {
  /** What the item waits for. */
  step: 'answer' | 'front' | 'grade' | 'done';
  /** How many options can be chosen by digit or letter. */
  options: number;
}

/** The meaning of a key, by its name as in `KeyboardEvent.key`; most keys mean nothing. */
export function keyMeaning(key: string, place: KeyPlace): KeyMeaning | undefined {
  const { step, options } = place;
  if (step === 'front' && key === ' ') return place.takesEnter ? undefined : { kind: 'on' };
  if (step === 'grade' && /^[1-9]$/.test(key)) {
    const grade = GRADES[Number(key) - 1];
    return grade && { kind: 'grade', grade };
  }
  return questionKeyMeaning(key, { step: step === 'answer' ? step : 'done', options }, place);
}

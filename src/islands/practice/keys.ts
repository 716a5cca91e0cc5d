import { CONFIDENCES, type Confidence, GRADES, type Grade } from '../../learner/log/events.ts';

/** What a key means in a session. */
export type KeyMeaning =
  | { kind: 'choose'; option: number }
  | { kind: 'move'; by: 1 | -1 }
  | { kind: 'confide'; confidence: Confidence }
  | { kind: 'grade'; grade: Grade }
  /** On to the next step: how sure one is, the back of the card, the next item. */
  | { kind: 'on' }
  /** Back from how sure one is to the answer. */
  | { kind: 'back' }
  | { kind: 'undo' };

/** Where a key was pressed. */
export interface KeyPlace {
  /** What the item waits for. */
  step: 'answer' | 'front' | 'grade' | 'done';
  /** How many options can be chosen by digit or letter. */
  options: number;
  /** Whether the focus is on how sure one is. */
  inConfidence: boolean;
  /** Whether what has the focus takes Enter and space for itself: a button, a link. */
  takesEnter: boolean;
  /** Whether what has the focus takes the arrow keys for itself: an option, a button. */
  takesArrows: boolean;
  /** Whether the focus is in a field that takes digits and letters. */
  inField: boolean;
}

/** The meaning of a key, by its name as in `KeyboardEvent.key`; most keys mean nothing. */
export function keyMeaning(key: string, place: KeyPlace): KeyMeaning | undefined {
  const { step, inConfidence, takesEnter, takesArrows, inField } = place;
  if (key === 'Enter' && !takesEnter) return { kind: 'on' };
  if (key === ' ' && step === 'front' && !takesEnter) return { kind: 'on' };
  if (inField) return undefined;
  if (key === 'z' || key === 'Z') return { kind: 'undo' };
  if (key === 'Escape' && inConfidence) return { kind: 'back' };
  const digit = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  if (step === 'grade') {
    const grade = GRADES[digit];
    return grade && { kind: 'grade', grade };
  }
  if (step !== 'answer') return undefined;
  if (inConfidence) {
    const confidence = CONFIDENCES[digit];
    return confidence && { kind: 'confide', confidence };
  }
  const letter = /^[a-i]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : -1;
  const option = Math.max(digit, letter);
  if (option >= 0) return option < place.options ? { kind: 'choose', option } : undefined;
  if (takesArrows || place.options === 0) return undefined;
  if (key === 'ArrowDown') return { kind: 'move', by: 1 };
  if (key === 'ArrowUp') return { kind: 'move', by: -1 };
  return undefined;
}

import { CONFIDENCES, type Confidence } from '../../learner/log/events.ts';

/** What a key means in a question, wherever the question stands. */
export type QuestionKeyMeaning =
  | { kind: 'choose'; option: number }
  | { kind: 'move'; by: 1 | -1 }
  | { kind: 'confide'; confidence: Confidence }
  /** On to the next step: how sure one is, the next item. */
  | { kind: 'on' }
  /** Back from how sure one is to the answer. */
  | { kind: 'back' }
  | { kind: 'undo' };

/** Where a key was pressed. */
export interface KeyFocus {
  /** Whether the focus is on how sure one is. */
  inConfidence: boolean;
  /** Whether what has the focus takes Enter and space for itself: a button, a link. */
  takesEnter: boolean;
  /** Whether what has the focus takes the arrow keys for itself: an option, a button. */
  takesArrows: boolean;
  /** Whether the focus is in a field that takes digits and letters. */
  inField: boolean;
}

/** What a question waits for, and how many options digits and letters choose. */
export interface KeyStep {
  step: 'answer' | 'done';
  options: number;
}

/** The meaning of a key, by its name as in `KeyboardEvent.key`; most keys mean nothing. */
export function questionKeyMeaning(
  key: string,
  { step, options }: KeyStep,
  focus: KeyFocus,
): QuestionKeyMeaning | undefined {
  if (key === 'Enter') return focus.takesEnter ? undefined : { kind: 'on' };
  if (focus.inField) return undefined;
  if (key === 'z' || key === 'Z') return { kind: 'undo' };
  if (step !== 'answer') return undefined;
  if (key === 'Escape' && focus.inConfidence) return { kind: 'back' };
  const digit = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  if (focus.inConfidence) {
    const confidence = CONFIDENCES[digit];
    return confidence && { kind: 'confide', confidence };
  }
  const letter = /^[a-i]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : -1;
  const option = Math.max(digit, letter);
  if (option >= 0) return option < options ? { kind: 'choose', option } : undefined;
  if (focus.takesArrows || options === 0) return undefined;
  if (key === 'ArrowDown') return { kind: 'move', by: 1 };
  if (key === 'ArrowUp') return { kind: 'move', by: -1 };
  return undefined;
}

/** Whether a key press is no command: with a modifier, or while a word is composed. */
export function isNoCommand(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
  return ctrlKey || metaKey || altKey || isComposing || defaultPrevented;
}

/** Where the focus is, as far as keys go. */
export function keyFocus(target: Element): KeyFocus {
  return {
    inConfidence: target.closest('.confidence') !== null,
    takesEnter: target.closest('a, button, summary') !== null,
    takesArrows: target.closest('a, button, summary, input, select, textarea') !== null,
    inField:
      target.closest(
        'input:not([type=radio], [type=checkbox], [type=range]), select, textarea, [contenteditable]',
      ) !== null,
  };
}

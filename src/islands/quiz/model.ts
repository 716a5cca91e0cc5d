import type { Confidence, ItemResponse } from '../../learner/log/events.ts';
import type { AnswerKey } from '../../learner/state/grading.ts';

/** A question on the page: being answered, asked how sure, or shown with its result. */
export type QuizState =
  | { phase: 'open'; attempt: number; response: ItemResponse | undefined }
  | {
      phase: 'result';
      attempt: number;
      response: ItemResponse;
      confidence: Confidence;
      correct: boolean;
    };

export type QuizAction =
  | { kind: 'respond'; response: ItemResponse | undefined }
  | { kind: 'confide'; confidence: Confidence; correct: boolean }
  | { kind: 'retry' };

export const START: QuizState = { phase: 'open', attempt: 0, response: undefined };

/** The state after an action; an action that does not fit the phase changes nothing. */
export function step(state: QuizState, action: QuizAction): QuizState {
  if (action.kind === 'retry')
    return { phase: 'open', attempt: state.attempt + 1, response: undefined };
  if (state.phase !== 'open') return state;
  if (action.kind === 'respond') return { ...state, response: action.response };
  if (state.response === undefined) return state;
  const { confidence, correct } = action;
  return { phase: 'result', attempt: state.attempt, response: state.response, confidence, correct };
}

/** Words for how sure one was. */
export const CONFIDENCE_LABEL: Record<Confidence, string> = {
  guess: 'Guess',
  think: 'Think so',
  certain: 'Certain',
};

/** What was answered, in one sentence for the result. */
export function verdict(key: AnswerKey, correct: boolean, confidence: Confidence): string {
  const sure = confidence === 'certain' ? ' You were certain: this one comes back first.' : '';
  if (correct) return confidence === 'guess' ? 'Right, by your own word a guess.' : 'Right.';
  const wrong = key.type === 'single' ? 'Not right.' : 'Not all right.';
  return `${wrong}${sure}`;
}

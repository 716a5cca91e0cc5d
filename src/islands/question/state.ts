import type { Confidence, ItemResponse } from '../../learner/log/events.ts';

/** An answer with how sure the reader was. */
export interface GivenAnswer {
  response: ItemResponse;
  confidence: Confidence;
  correct: boolean;
  /** Whether the reader had seen the key: it is kept as practice, not as knowledge. */
  retry: boolean;
}

/** A question apart from its page: being answered, with its key shown, or answered. */
export interface QuestionState {
  phase: 'open' | 'shown' | 'answered';
  /** What is marked at present; nothing while it is not complete. */
  response: ItemResponse | undefined;
  keySeen: boolean;
  answer: GivenAnswer | undefined;
  /** The response that was taken back: it was given before the key was seen. */
  takenBack: ItemResponse | undefined;
}

export type QuestionAction =
  | { kind: 'respond'; response: ItemResponse | undefined }
  | { kind: 'confide'; confidence: Confidence; correct: boolean }
  /** The key is opened or closed without an answer. */
  | { kind: 'show' | 'hide' }
  | { kind: 'retry' }
  | { kind: 'undo' }
  /** The key was seen before this page was loaded, perhaps after a response that was taken back. */
  | { kind: 'seen'; takenBack: ItemResponse | undefined }
  /** An answer that was given before stands again. */
  | { kind: 'restore'; answer: GivenAnswer }
  /** The question is new again. */
  | { kind: 'afresh' };

export const START: QuestionState = {
  phase: 'open',
  response: undefined,
  keySeen: false,
  answer: undefined,
  takenBack: undefined,
};

/** The state after an action; an action that does not fit the phase changes nothing. */
export function step(state: QuestionState, action: QuestionAction): QuestionState {
  switch (action.kind) {
    case 'respond':
      return state.phase === 'open' ? { ...state, response: action.response } : state;
    case 'confide':
      return confide(state, action.confidence, action.correct);
    case 'show':
      return state.phase === 'open' ? { ...state, phase: 'shown', keySeen: true } : state;
    case 'hide':
      return state.phase === 'shown' ? { ...state, phase: 'open' } : state;
    case 'retry':
      return state.phase === 'answered' ? { ...START, keySeen: true } : state;
    case 'undo':
      return undo(state);
    case 'seen':
      return state.phase === 'open' && !state.keySeen
        ? { ...state, keySeen: true, takenBack: action.takenBack }
        : state;
    case 'restore':
      return {
        ...START,
        phase: 'answered',
        response: action.answer.response,
        keySeen: true,
        answer: action.answer,
      };
    case 'afresh':
      return START;
  }
}

function confide(state: QuestionState, confidence: Confidence, correct: boolean): QuestionState {
  const { phase, response, keySeen, takenBack } = state;
  if (phase !== 'open' || response === undefined) return state;
  const retry = keySeen && !isSame(response, takenBack);
  return {
    ...state,
    phase: 'answered',
    keySeen: true,
    answer: { response, confidence, correct, retry },
  };
}

/** The response stands again; given once more as it was, it still counts as given before the key was seen. */
function undo(state: QuestionState): QuestionState {
  const { phase, answer } = state;
  if (phase !== 'answered' || !answer) return state;
  return {
    ...START,
    response: answer.response,
    keySeen: true,
    takenBack: answer.retry ? undefined : answer.response,
  };
}

function isSame(a: ItemResponse, b: ItemResponse | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

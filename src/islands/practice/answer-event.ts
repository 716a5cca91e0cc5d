import type { AnsweredEvent, AnswerMode } from '../../learner/log/events.ts';
import type { Session } from '../../learner/session/session.ts';
import type { QuestionAnswer } from '../question/element.ts';
import { newEvent } from './learner.ts';

/** The event that keeps an answer that is given in a session now. */
export function answerEvent(
  { mode, seed }: Pick<Session, 'mode' | 'seed'>,
  { item, modified, response, confidence, correct, retry }: QuestionAnswer,
): AnsweredEvent {
  return newEvent({
    ...{ kind: 'answered', item, modified, response, confidence, correct },
    mode: retry ? 'retry' : answerMode(mode),
    session: seed,
  });
}

function answerMode(mode: Session['mode']): AnswerMode {
  return mode === 'exam' || mode === 'before' || mode === 'after' ? mode : 'practice';
}

import type { LearnerStore } from '../../learner/store/learner-store.ts';
import { EVICTION_SENTENCE } from '../../learner/store/persistence.ts';
import { make } from '../question/dom.ts';

/**
 * Says under the question that was answered where answers are kept and what a browser may do with them: the
 * first time that anything is answered on this device, and never where it could not be kept.
 * @param progressPage address of the page that exports what is kept
 */
export async function tellFirstAnswer(
  question: Element,
  store: Pick<LearnerStore, 'read'>,
  progressPage = `${document.documentElement.dataset['base'] ?? '/'}progress/`,
): Promise<void> {
  const { events, problem } = await store.read();
  const tries = events.filter(({ kind }) => kind === 'answered' || kind === 'recalled');
  if (problem || tries.length > 1) return;
  const link = make('a', '', 'Your progress');
  link.href = progressPage;
  const said = ['Your answer is kept in this browser on this device. ', EVICTION_SENTENCE];
  question
    .querySelector('.question-foot')
    ?.after(make('p', 'first-answer no-print', ...said, ' You can do both on ', link, '.'));
}

import { parsePaper } from '../../educators/paper-address.ts';
import type { Session } from '../../learner/session/session.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';
import { loadCode } from '../../lib/load-code.ts';
import type { PracticePage } from './practice-page.ts';

interface PaperActions {
  /** The session of the paper as it was left, by its seed. */
  begun(seed: string | undefined): Session | undefined;
  start(session: Session | undefined): void;
}

/** Puts the paper of the address, where it has one, in the place of what one chooses. */
export async function offerPaper(
  page: PracticePage,
  items: readonly PracticeItem[],
  actions: PaperActions,
): Promise<void> {
  const paper = parsePaper(location.search);
  page.part('[data-paper]').hidden = !paper;
  page.part('[data-set-up]').hidden = paper !== undefined;
  if (!paper) return;
  await loadCode(
    () => import('./paper.ts'),
    ({ paperSessionOf, paperView }) => {
      const fresh = paper === 'unreadable' ? undefined : paperSessionOf(paper, items, Date.now());
      const begun = actions.begun(fresh?.seed);
      const open = begun?.finished ? undefined : begun;
      const view = paperView(paper, items, open !== undefined, () => actions.start(open ?? fresh));
      page.part('[data-paper]').replaceChildren(view);
    },
    () => page.fail(true),
  );
}

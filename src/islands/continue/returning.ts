import { foldProgressInPieces } from '../../learner/state/progress.ts';
import { pageStore } from '../../learner/store/page-store.ts';
import { watchDue } from '../due/count.ts';
import { dueWords } from '../due/words.ts';
import { minutesLeft } from './minutes-left.ts';

/** Shows a reader who comes back where to go on and how long it takes, and how much is due. */
export async function welcome(root: HTMLElement): Promise<void> {
  watchDue((count) => {
    const due = root.querySelector('[data-due]');
    if (due) due.textContent = dueWords(count);
    root.querySelector('[data-due]')?.toggleAttribute('hidden', count === 0);
    root.querySelector('[data-practice]')?.toggleAttribute('hidden', count > 0);
  });
  const { events } = await pageStore().read();
  const { lastPlace: place } = await foldProgressInPieces(events, Date.now());
  const link = root.querySelector<HTMLAnchorElement>('[data-continue]');
  if (!place || !link) return;
  const { title, minutes, parts } =
    root.querySelector<HTMLElement>(`data[value="${CSS.escape(place.section)}"]`)?.dataset ?? {};
  if (!title) return;
  const left = minutesLeft(Number(minutes), (parts ?? '').split(' '), place.part);
  link.href = `${document.documentElement.dataset['base'] ?? '/'}${place.section}/#${place.part}`;
  link.textContent = `Continue: ${title}, ${left} min left`;
}

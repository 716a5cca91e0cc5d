import { foldProgress } from '../../learner/state/progress.ts';
import { pageStore } from '../../learner/store/page-store.ts';
import { watchDue } from '../due/count.ts';
import { dueWords } from '../due/words.ts';

/** Shows a reader who comes back where to go on, and how much is due. */
export async function welcome(root: HTMLElement): Promise<void> {
  watchDue((count) => {
    const due = root.querySelector('[data-due]');
    if (due) due.textContent = dueWords(count);
    show(root, '[data-due]', count > 0);
  });
  const { events } = await pageStore().read();
  const place = foldProgress(events, Date.now()).lastPlace;
  const link = root.querySelector<HTMLAnchorElement>('[data-continue]');
  if (!place || !link) return;
  const target = document.querySelector<HTMLElement>(
    `[data-course-section="${CSS.escape(place.section)}"]`,
  );
  if (!target) return;
  link.href = `${document.documentElement.dataset['base'] ?? '/'}${place.section}/#${place.part}`;
  link.textContent = `Continue: ${target.dataset['title'] ?? ''}`;
  show(root, '[data-continue]', true);
}

function show(root: HTMLElement, selector: string, shown: boolean): void {
  root.querySelector(selector)?.toggleAttribute('hidden', !shown);
  const isNew = root.querySelectorAll('a:not([hidden])').length === 0;
  root.querySelector('[data-new]')?.toggleAttribute('hidden', !isNew);
}

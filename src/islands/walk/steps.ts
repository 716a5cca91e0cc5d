import { stepBar } from '../steps/bar.ts';
import { isVisible, type StepAction, type StepsShown, stepTo } from '../steps/model.ts';
import { scrollPartsIntoView } from '../steps/scroll-into-view.ts';
import { type DiagramBox, place, say } from './diagram-boxes.ts';
import { boxSentence } from './model.ts';

/** Goes through a diagram box by box; what has not come yet is faint. Returns how to end it. */
export function steps(
  figure: HTMLElement,
  all: readonly DiagramBox[],
  end: () => void,
): () => void {
  let shown: StepsShown = 0;
  const go = (action: StepAction) => {
    if (action === 'all') return end();
    shown = stepTo(shown, action, all.length);
    for (const [i, { part }] of all.entries()) {
      part.toggleAttribute('data-later', !isVisible(i + 1, shown));
      part.toggleAttribute('data-now', i + 1 === shown);
    }
    bar.show(shown);
    const now = all[shown - 1];
    if (!now) return;
    say(bar.status, boxSentence(all, shown - 1), now.to);
    scrollPartsIntoView([now.part], bar.root);
  };
  const bar = stepBar('Step through the diagram', 'Close', all.length, go);
  bar.root.toggleAttribute('data-used', true);
  place(figure, bar.root);
  go('next');
  return () => {
    bar.root.remove();
    for (const { part } of all)
      for (const mark of ['data-later', 'data-now']) part.removeAttribute(mark);
  };
}

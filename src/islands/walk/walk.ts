import { blanks } from './blanks.ts';
import { diagramBoxes } from './diagram-boxes.ts';
import { steps } from './steps.ts';

type Mode = 'steps' | 'blanks';

/** What a diagram is used for at the moment, and how to end it. */
const open = new WeakMap<HTMLElement, { mode: Mode; end: () => void }>();

/** Begins or ends one use of a diagram; the other use ends. */
export function toggle(figure: HTMLElement, mode: Mode, button: HTMLButtonElement): void {
  const before = open.get(figure);
  before?.end();
  if (before?.mode === mode) return;
  const close = (mode === 'steps' ? steps : blanks)(figure, diagramBoxes(figure), () => {
    open.get(figure)?.end();
    button.focus();
  });
  button.setAttribute('aria-pressed', 'true');
  open.set(figure, {
    mode,
    end: () => {
      open.delete(figure);
      button.setAttribute('aria-pressed', 'false');
      close();
    },
  });
}

import { CODE_MISSING, loadCode } from '../../lib/load-code.ts';

/** Gives each diagram two quiet buttons: fill in its labels from memory, or go through it box by box. */
export class WalkElement extends HTMLElement {
  connectedCallback(): void {
    for (const figure of document.querySelectorAll<HTMLElement>('figure:has([data-walk])')) {
      const [steps, blanks] = (['steps', 'blanks'] as const).map((mode) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = mode === 'steps' ? 'Step through' : 'Quiz me';
        button.setAttribute('aria-pressed', 'false');
        button.addEventListener('click', () => {
          void loadCode(
            () => import('./walk.ts'),
            ({ toggle }) => toggle(figure, mode, button),
            () => tell(figure, CODE_MISSING),
          );
        });
        return button;
      });
      if (steps) figure.querySelector('.controls .ways')?.prepend(steps);
      const present = figure.querySelector('.controls [data-present-open]');
      if (blanks) present?.after(blanks);
    }
  }
}

/** Says that something is missing, under the drawing; at the next try it is said anew. */
function tell(figure: HTMLElement, sentence: string): void {
  figure.querySelector(':scope > [role=alert]')?.remove();
  const line = document.createElement('p');
  line.className = 'step-status';
  line.setAttribute('role', 'alert');
  line.textContent = sentence;
  figure.querySelector(':scope > figcaption')?.before(line);
}

customElements.define('io-walk', WalkElement);

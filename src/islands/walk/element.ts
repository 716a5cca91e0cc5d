/** Gives each diagram two quiet buttons: go through it box by box, or fill in its labels from memory. */
export class WalkElement extends HTMLElement {
  connectedCallback(): void {
    for (const figure of document.querySelectorAll<HTMLElement>('figure:has([data-walk])')) {
      const buttons = (['steps', 'blanks'] as const).map((mode) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = mode === 'steps' ? 'Step through' : 'Hide labels';
        button.setAttribute('aria-pressed', 'false');
        button.addEventListener('click', () => {
          void import('./walk.ts').then(({ toggle }) => toggle(figure, mode, button));
        });
        return button;
      });
      figure.querySelector('.controls')?.prepend(...buttons);
    }
  }
}

customElements.define('io-walk', WalkElement);

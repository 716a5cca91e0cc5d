/** Asks what of a section to print, and prints that; the choice holds for this print alone. */
export class PrintElement extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    const open = this.querySelector<HTMLButtonElement>('.open');
    if (!dialog || !open) throw new Error('io-print has no button or no dialog in its HTML.');
    open.hidden = false;
    open.addEventListener('click', () => dialog.showModal());
    dialog.addEventListener('close', () => {
      if (dialog.returnValue === 'print') this.#print();
      dialog.returnValue = '';
    });
  }

  #print(): void {
    const chosen = [...this.querySelectorAll<HTMLInputElement>('input:checked')];
    const page = document.documentElement;
    page.dataset['print'] = chosen.map(({ name }) => name).join(' ');
    addEventListener('afterprint', () => delete page.dataset['print'], { once: true });
    print();
  }
}

customElements.define('io-print', PrintElement);

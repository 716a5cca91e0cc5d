/** Where the reader's choice against the `/` key is kept: `off`, or nothing. */
const slashKey = 'io-search-slash';

/** The search button of every page; whatever searches is loaded when it is first used. */
export class SearchElement extends HTMLElement {
  #isConnected = false;

  connectedCallback(): void {
    const link = this.querySelector('a');
    const button = this.querySelector('button');
    const dialog = this.querySelector('dialog');
    if (!link || !button || !dialog) return;
    link.hidden = true;
    button.hidden = false;
    button.onclick = () => this.#open(dialog);
    document.addEventListener('keydown', (event) => {
      // A search field would take the first Escape for itself.
      const closes = event.key === 'Escape' && dialog.open && !event.isComposing;
      if (!closes && !isShortcut(event)) return;
      event.preventDefault();
      if (closes) dialog.close();
      else this.#open(dialog);
    });
  }

  #open(dialog: HTMLDialogElement): void {
    const ownField = document.querySelector<HTMLInputElement>('io-search-page input');
    if (ownField) ownField.focus();
    else if (!dialog.open) {
      dialog.showModal();
      // The field is there at once: what is typed while the code loads is not lost.
      dialog.querySelector('input')?.select();
      if (!this.#isConnected) this.#connect(dialog);
      this.#isConnected = true;
    }
  }

  async #connect(dialog: HTMLDialogElement): Promise<void> {
    try {
      const code = await import('./dialog.ts');
      code.connectDialog(dialog, slashKey);
    } catch {
      // Browsers do not ask twice for a module; the search page is another document and can.
      const status = dialog.querySelector<HTMLElement>('[role=status]');
      if (status) status.textContent = status.dataset['failure'] ?? '';
    }
  }
}

function isShortcut(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (event.defaultPrevented || altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !event.shiftKey;
  const isTyping =
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], dialog');
  return key === '/' && !isTyping && !isOff();
}

function isOff(): boolean {
  try {
    return localStorage.getItem(slashKey) === 'off';
  } catch {
    return false;
  }
}

customElements.define('io-search', SearchElement);

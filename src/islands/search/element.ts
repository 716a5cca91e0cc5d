/** Where the reader's choice against the `/` key is kept: `off`, or nothing. */
const slashKey = 'io-search-slash';

/** The search button of every page; whatever searches is loaded when it is first used. */
export class SearchElement extends HTMLElement {
  #code: Promise<unknown> | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = link.className;
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
    button.append(...link.childNodes);
    button.addEventListener('click', () => this.#open());
    link.replaceWith(button);
    document.addEventListener('keydown', (event) => {
      if (isShortcut(event)) {
        event.preventDefault();
        this.#open();
      }
    });
  }

  /** The field takes the focus at once: what is typed while the code loads is not lost. */
  #open(): void {
    const ownField = document.querySelector<HTMLInputElement>('io-search-page input');
    const dialog = this.querySelector('dialog');
    ownField?.focus();
    if (ownField || !dialog || dialog.open) return;
    dialog.showModal();
    dialog.querySelector('input')?.select();
    this.#code ??= import('./dialog.ts')
      .then(({ connectDialog }) => connectDialog(dialog, slashKey))
      .catch(() => {
        this.#code = undefined;
      });
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

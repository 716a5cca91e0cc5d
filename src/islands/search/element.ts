import { loadCode } from '../../lib/load-code.ts';
import { prepareEngine, prepareIndex } from './prepare.ts';

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
    for (const sign of ['pointerenter', 'focus'] as const)
      button.addEventListener(sign, () => this.#prepare(dialog), { once: true });
    document.addEventListener('keydown', (event) => {
      if (isSlash(event) && dialog.open && !isTyping(event.target)) {
        event.preventDefault();
        dialog.querySelector('input')?.focus();
        return;
      }
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
      this.#prepare(dialog);
      dialog.showModal();
      // The field is there at once: what is typed while the code loads is not lost.
      dialog.querySelector('input')?.select();
      if (!this.#isConnected) this.#connect(dialog);
      this.#isConnected = true;
    }
  }

  /** Loads what the search will need when the reader is about to use it: the engine once its code has come, or one types. */
  #prepare(dialog: HTMLDialogElement): void {
    const base = document.documentElement.dataset['base'] ?? '/';
    prepareIndex(base);
    const engine = () => prepareEngine(base);
    dialog.addEventListener('input', engine, { once: true });
    void loadCode(
      () => import('./dialog.ts'),
      engine,
      () => {},
    );
  }

  #connect(dialog: HTMLDialogElement): void {
    void loadCode(
      () => import('./dialog.ts'),
      ({ connectDialog }) => connectDialog(dialog, slashKey),
      () => {
        // Browsers do not ask twice for a module; the search page is another document and can.
        const status = dialog.querySelector<HTMLElement>('.search-status');
        if (status) status.textContent = status.dataset['failure'] ?? '';
      },
    );
  }
}

function isShortcut(event: KeyboardEvent): boolean {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (event.defaultPrevented || altKey) return false;
  // The key counts by its letter or, where the layout has other letters, by its place.
  const isK = key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key));
  if (ctrlKey || metaKey) return isK && !shiftKey;
  const inDialog = target instanceof Element && target.closest('dialog');
  return isSlash(event) && !inDialog && !isTyping(target);
}

function isSlash({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isOff();
}

/** Whether a key would go into a field; radio buttons, checkboxes and sliders take no text. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = target.closest('input, textarea, select, [contenteditable]');
  return field !== null && !field.matches('[type=radio], [type=checkbox], [type=range]');
}

function isOff(): boolean {
  try {
    return localStorage.getItem(slashKey) === 'off';
  } catch {
    return false;
  }
}

customElements.define('io-search', SearchElement);

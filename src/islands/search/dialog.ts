import { keepQuery } from './last-query.ts';
import { formatState } from './model.ts';
import { SearchView } from './view.ts';

/**
 * Makes the open search dialog of Search.astro answer; call once.
 * @param slashKey name in local storage under which the choice against the `/` key is kept
 */
export function connectDialog(dialog: HTMLDialogElement, slashKey: string): void {
  const all = dialog.querySelector<HTMLAnchorElement>('[data-search-more]');
  const searchPage = dialog.querySelector('form')?.action ?? '';
  const view = new SearchView(dialog, {
    pageSize: 8,
    onState(state) {
      keepQuery(state.query);
      if (all) all.href = searchPage + formatState(state);
    },
  });
  // What was typed while this code was loading.
  view.input.dispatchEvent(new Event('input'));

  dialog.addEventListener('submit', async (event) => {
    if ((event.target as HTMLFormElement).method === 'dialog') return;
    event.preventDefault();
    const asked = view.settled;
    await asked;
    if (asked === view.settled) view.links[0]?.click();
  });
  dialog.addEventListener('click', (event) => {
    const leaves = event.target instanceof Element && event.target.closest('a');
    const staysHere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (event.target === dialog || (leaves && !staysHere)) dialog.close();
  });
  connectSlashChoice(dialog.querySelector<HTMLInputElement>('[data-search-slash]'), slashKey);
}

/** A key without a modifier must be possible to turn off (WCAG 2.1.4). */
function connectSlashChoice(box: HTMLInputElement | null, slashKey: string): void {
  if (!box) return;
  try {
    box.checked = localStorage.getItem(slashKey) !== 'off';
    box.addEventListener('change', () => {
      if (box.checked) localStorage.removeItem(slashKey);
      else localStorage.setItem(slashKey, 'off');
    });
  } catch {
    // Without storage the key stays on; the choice would not last.
    box.disabled = true;
  }
}

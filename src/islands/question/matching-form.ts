import type { ResponseForm } from './response-form.ts';

/** Stems, each with a list to choose the fitting option from. */
export function matchingForm(body: HTMLElement, changed: () => void): ResponseForm {
  const lists = () =>
    [...body.querySelectorAll('select')].map((list) => ({
      list,
      stem: list.closest<HTMLElement>('[data-option]')?.dataset['option'] ?? '',
    }));
  const focus = () => (lists().find(({ list }) => !list.value) ?? lists()[0])?.list.focus();
  body.addEventListener('input', changed);
  return {
    choices: 0,
    read() {
      const all = lists();
      if (!all.every(({ list }) => list.value)) return undefined;
      return all.map(({ list, stem }) => `${stem}:${list.value}`);
    },
    write(response) {
      if (typeof response === 'number') return;
      const chosen = new Map(response.map((pair) => pair.split(':') as [string, string]));
      for (const { list, stem } of lists()) list.value = chosen.get(stem) ?? '';
    },
    clear() {
      for (const { list } of lists()) list.value = '';
    },
    choose() {},
    move: focus,
    focus,
  };
}

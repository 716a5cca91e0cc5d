import type { ResponseForm } from './response-form.ts';

/** Statements, each to be marked true or false. */
export function statementForm(body: HTMLElement, changed: () => void): ResponseForm {
  const statements = () =>
    [...body.querySelectorAll<HTMLElement>('[data-option]')].map((item) => {
      const [yes, no] = item.querySelectorAll('input');
      return { id: item.dataset['option'] ?? '', yes, no };
    });
  const inputs = () => [...body.querySelectorAll('input')];
  body.addEventListener('input', changed);
  return {
    get choices() {
      return statements().length;
    },
    read() {
      const all = statements();
      if (!all.every(({ yes, no }) => yes?.checked || no?.checked)) return undefined;
      return all.flatMap(({ id, yes }) => (yes?.checked ? id : [])).toSorted();
    },
    write(response) {
      if (typeof response === 'number') return;
      for (const { id, yes, no } of statements()) {
        if (yes) yes.checked = response.includes(id);
        if (no) no.checked = !response.includes(id);
      }
    },
    clear() {
      for (const input of inputs()) input.checked = false;
    },
    choose(place) {
      const { yes, no } = statements()[place] ?? {};
      const input = yes?.checked ? no : yes;
      if (!input) return;
      input.checked = true;
      input.focus();
      changed();
    },
    move: () => inputs()[0]?.focus(),
    focus: () => (inputs().find((input) => input.checked) ?? inputs()[0])?.focus(),
  };
}

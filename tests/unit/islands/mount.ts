import { vi } from 'vitest';

/** Puts markup on the page whole, as it stands there when the scripts of a page run. */
export function mount(html: string): void {
  lendTables();
  leave();
  const page = document.createElement('main');
  page.innerHTML = html;
  document.body.replaceChildren(page);
}

/** Waits until a check passes; code that is fetched at need takes its time on a busy machine. */
export function soon(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, 20_000);
}

let listening: AbortController | undefined;
const listenTo = [document, globalThis].map((target) => ({
  target,
  listen: target.addEventListener.bind(target),
}));

/** Ends the page that was there: none of its elements hears what happens on the next one. */
function leave(): void {
  listening?.abort();
  listening = new AbortController();
  const { signal } = listening;
  for (const { target, listen } of listenTo)
    target.addEventListener = (type: string, listener: EventListener, options?: object | boolean) =>
      listen(type, listener, {
        ...(typeof options === 'object' ? options : { capture: options === true }),
        signal,
      });
}

/** Gives the parts of tables what every browser has and happy-dom lacks. */
function lendTables(): void {
  Object.defineProperties(HTMLTableSectionElement.prototype, {
    rows: {
      configurable: true,
      get(this: HTMLElement) {
        return this.querySelectorAll(':scope > tr');
      },
    },
    insertRow: {
      configurable: true,
      value(this: HTMLElement) {
        return this.appendChild(document.createElement('tr'));
      },
    },
  });
}

import { vi } from 'vitest';

/** Puts markup on the page whole, as it stands there when the scripts of a page run. */
export function mount(html: string): void {
  const page = document.createElement('main');
  page.innerHTML = html;
  document.body.replaceChildren(page);
}

/** Waits until a check passes; code that is fetched at need takes its time on a busy machine. */
export function soon(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, 20_000);
}

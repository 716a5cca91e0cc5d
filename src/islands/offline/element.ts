import { offlineNotice } from './model.ts';

/** Has the browser keep the site for reading offline, and says so when it is done. */
export class OfflineElement extends HTMLElement {
  connectedCallback(): void {
    if (!import.meta.env.PROD) return;
    // Keeping everything is the last thing to do: what is being read comes first.
    const start = () => (window.requestIdleCallback ?? setTimeout)(() => this.#keep());
    if (document.readyState === 'complete') start();
    else window.addEventListener('load', start);
  }

  async #keep(): Promise<void> {
    try {
      const scope = document.documentElement.dataset['base'] ?? '/';
      const registration = await navigator.serviceWorker.register(`${scope}sw.js`, { scope });
      const show = () => {
        const notice = offlineNotice(registration);
        if (notice !== this.textContent) this.textContent = notice;
      };
      const follow = () => registration.installing?.addEventListener('statechange', show);
      show();
      // From here on: what was so before the page was opened is shown, but is no news to speak of.
      this.setAttribute('role', 'status');
      follow();
      registration.addEventListener('updatefound', follow);
    } catch {
      // Old browser, insecure address, private window: the site works as it does without.
    }
  }
}

customElements.define('io-offline', OfflineElement);

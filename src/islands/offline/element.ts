import { loadCode } from '../../lib/load-code.ts';
import { whenIdle } from '../../lib/when-idle.ts';

/** Has the browser keep the site for reading offline, and says how that stands; its code comes when the page rests. */
export class OfflineElement extends HTMLElement {
  /** Whether the reader has filled in something on this page, which another edition could not give back. */
  isBegun = false;

  connectedCallback(): void {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const begin = ({ target }: Event) => {
      if (this.isBegun || !(target instanceof Element && target.closest('main'))) return;
      this.isBegun = true;
      this.dispatchEvent(new Event('io-begun'));
    };
    for (const sign of ['input', 'io-question-draft']) document.addEventListener(sign, begin);
    // Keeping everything is the last thing to do: what is being read comes first.
    const start = () =>
      whenIdle(() =>
        loadCode(
          () => import('./kept-copy.ts'),
          ({ KeptCopy }) => new KeptCopy(this).open(),
          () => {},
        ),
      );
    if (document.readyState === 'complete') start();
    else window.addEventListener('load', start);
  }
}

customElements.define('io-offline', OfflineElement);

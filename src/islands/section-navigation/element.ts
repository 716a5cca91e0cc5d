import { loadCode } from '../../lib/load-code.ts';
import { whenIdle } from '../../lib/when-idle.ts';
import { currentHeading, scrollToShow } from './model.ts';

/** Marks the part being read in the list of a section's contents, and keeps it in sight there. */
export class SectionNavigationElement extends HTMLElement {
  connectedCallback(): void {
    whenIdle(() =>
      loadCode(
        () => import('./read-marks.ts'),
        ({ markRead }) => markRead(this),
        () => {},
      ),
    );
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-heading]')];
    const headings = links.flatMap((link) => {
      const heading = document.getElementById(link.dataset['heading'] ?? '');
      return heading ? [{ link, heading }] : [];
    });
    if (headings.length === 0) return;
    const mark = () => {
      const tops = headings.map(({ heading }) => heading.getBoundingClientRect().top);
      const current = currentHeading(tops, window.innerHeight);
      headings.forEach(({ link }, i) => {
        link.removeAttribute('aria-current');
        if (i !== current) return;
        link.setAttribute('aria-current', 'location');
        this.#show(link);
      });
    };
    // A heading that crosses the upper third is the only moment at which the place can change.
    const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
    for (const { heading } of headings) observer.observe(heading);
  }

  /** Scrolls the list alone; a browser that is told to show the link may move the page as well. */
  #show(link: HTMLElement): void {
    const list = this.closest('[popover]');
    if (!list || list.contains(document.activeElement)) return;
    list.scrollTop += scrollToShow(link.getBoundingClientRect(), list.getBoundingClientRect());
  }
}

customElements.define('io-section-navigation', SectionNavigationElement);

import { Window } from 'happy-dom';

/**
 * Gives the test the globals of a browser's page. Not by vitest's own environment, because Astro's
 * components are rendered in the same test, which needs Node's.
 */
const page = new Window({ url: 'http://localhost/' });
for (const name of Object.getOwnPropertyNames(page)) {
  if (
    /^(?:HTML\w*|Element|Node|Event|\w+Event|DocumentFragment|customElements|document|location|innerHeight|addEventListener)$/.test(
      name,
    )
  )
    Object.defineProperty(globalThis, name, {
      value: page[name as keyof Window],
      configurable: true,
    });
}
Object.defineProperty(globalThis, 'window', { value: page, configurable: true });

/**
 * The data that came with an element of the page, from its one `<script type="application/json">`. Where it is
 * missing or broken the console says so, and the element is to stay as plain as it is.
 */
export function readIsland<T>(element: HTMLElement): T | undefined {
  const text = element.querySelector('script[type="application/json"]')?.textContent;
  try {
    return JSON.parse(text ?? '') as T;
  } catch {
    console.error(`<${element.localName}> misses its data, a <script type="application/json">.`);
    return undefined;
  }
}

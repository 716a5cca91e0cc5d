/**
 * Whether an element of the site has what it needs inside it. What is missing is named in the console, and the
 * element is to stay as plain as it is.
 */
export function hasMarkup(element: HTMLElement, selectors: readonly string[]): boolean {
  const missing = selectors.filter((selector) => !element.querySelector(selector));
  if (missing.length > 0)
    console.error(`<${element.localName}> misses ${missing.join(', ')} in its markup.`);
  return missing.length === 0;
}

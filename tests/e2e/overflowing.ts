/** What reaches over the side of the window, if anything does; runs in the page. */
export function overflowing(): string | undefined {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return undefined;
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    element !== document.documentElement &&
    (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
  const culprits = [...document.body.querySelectorAll('*')].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    return width > 0 && right > clientWidth + 1 && !scrolls(element.parentElement);
  });
  const names = culprits.map(
    ({ tagName, id, className }) => `${tagName}#${id}.${String(className)}`,
  );
  return `${scrollWidth} > ${clientWidth} ${names.slice(0, 5).join(' ')}`;
}

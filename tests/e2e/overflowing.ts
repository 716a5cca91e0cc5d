/** Names and numbers of figures that a line parts or a layout sets apart from their sentence; runs in the page. */
export function parted(): string[] {
  const apart = (box: Element | null) =>
    box !== null &&
    /flex|grid/.test(getComputedStyle(box).display) &&
    [...box.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
  return [...document.querySelectorAll('.nb')]
    .filter((name) => name.getClientRects().length > 1 || apart(name.parentElement))
    .map(({ parentElement, textContent }) => `${textContent} in ${parentElement?.textContent}`);
}

/** Cells of tables in which words stand in a column too narrow to be read; runs in the page. */
export function squeezed(): string[] {
  const words = document.createRange();
  return [...document.querySelectorAll('td, th')]
    .filter((cell) => {
      words.selectNodeContents(cell);
      const { width } = cell.getBoundingClientRect();
      const isUpright = getComputedStyle(cell).writingMode === 'horizontal-tb';
      return width > 0 && width < 100 && words.getBoundingClientRect().height > 200 && isUpright;
    })
    .map((cell) => cell.textContent?.trim().replace(/\s+/g, ' ') ?? '');
}

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

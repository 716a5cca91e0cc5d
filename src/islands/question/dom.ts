type Content = readonly (Node | string)[];

/** An element with a class and content; texts stay text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: Content
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/** A button that does not submit. */
export function button(
  className: string,
  action: () => void,
  ...content: Content
): HTMLButtonElement {
  const element = make('button', className, ...content);
  element.type = 'button';
  element.addEventListener('click', action);
  return element;
}

/** A key to press, shown where there is a keyboard; not read out with the name of the button. */
export function keyHint(key: string): HTMLElement {
  const hint = make('kbd', '', key);
  hint.setAttribute('aria-hidden', 'true');
  return hint;
}

import { make } from '../question/dom.ts';
import type { CardContent } from './content.ts';
import type { KeyMeaning, KeyPlace } from './keys.ts';

/** One item as it stands: what goes into the session's stage and foot, and what keys do with it. */
export interface ItemView {
  stage: Node[];
  foot: Node[];
  step: KeyPlace['step'];
  /** How many options digits and letters choose. */
  options: number;
  /** Takes the focus when the item comes to stand like this. */
  focus: HTMLElement;
  perform(meaning: KeyMeaning): void;
}

/** The front of a card as the heading of the stage; it takes the focus. */
export function frontHeading({ front }: CardContent): HTMLHeadingElement {
  const heading = make('h2', 'stem', front);
  heading.tabIndex = -1;
  heading.setAttribute('aria-describedby', 'practice-place');
  return heading;
}

/** HTML that the build made, as nodes of this page. */
export function builtNodes(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return document.importNode(template.content, true);
}

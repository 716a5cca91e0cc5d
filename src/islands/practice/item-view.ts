import { citationPieces, parseCitationNumbers } from '../../lib/citation-numbers.ts';
import type { PracticeContent } from './content.ts';
import { link, make } from './dom.ts';
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

/** The question or the front of a card as the heading of the stage; it takes the focus. */
export function stemHeading(content: PracticeContent): HTMLHeadingElement {
  const text = content.kind === 'question' ? content.stem : content.front;
  const heading = make('h2', 'stem', text);
  heading.tabIndex = -1;
  heading.setAttribute('aria-describedby', 'practice-place');
  return heading;
}

/** Where the text says so, and what the review cites for it. */
export function sources({ section, refs, places }: PracticeContent): HTMLElement {
  const block = make('div', 'sources');
  const text = make('p', '', 'In the text: ');
  // Of several places in one part the first will do.
  const first = places.filter(({ part }, i) => places.findIndex((p) => p.part === part) === i);
  for (const [i, place] of first.entries())
    text.append(i > 0 ? '; ' : '', link(`${section}/#${place.block}`, place.part || 'the section'));
  block.append(text);
  if (refs === '') return block;
  const cited = make('p', '', 'Cited by the review: ');
  for (const [i, { from, to }] of citationPieces(parseCitationNumbers(refs)).entries()) {
    const numbers = from === to ? `${from}` : `${from}–${to}`;
    const reference = link(`references/#ref-${from}`, numbers);
    reference.setAttribute('aria-label', `Reference ${numbers}`);
    cited.append(i > 0 ? ', ' : '', reference);
  }
  block.append(cited);
  return block;
}

import { type BasketEntry, MOST } from '../../educators/basket.ts';
import { TAKE_KINDS, type TakeEntry } from '../../educators/take-index.ts';
import { link } from '../practice/dom.ts';
import { button, make } from '../question/dom.ts';

/** What an educator does with one block of the basket. */
export interface EntryActions {
  move(by: number): void;
  remove(): void;
  note(text: string): void;
}

/** One block of the basket: its name, its minutes, her own words, and its place. */
export function entryView(
  { path, note }: BasketEntry,
  known: TakeEntry | undefined,
  actions: EntryActions,
): HTMLElement {
  const title = known?.title ?? path;
  const about = known
    ? `${TAKE_KINDS[known.kind].replace(/s$/, '')} · ${known.minutes} min`
    : 'No longer on this site: it is left out of every file.';
  const words = make('textarea', '');
  words.rows = 2;
  words.maxLength = MOST.note;
  words.value = note;
  words.setAttribute('aria-label', `Your words to “${title}”`);
  words.placeholder = 'Your own words, for the playlist';
  words.addEventListener('input', () => actions.note(words.value));
  const named = (label: string, action: () => void) => {
    const made = button('choice', action, label);
    made.setAttribute('aria-label', `${label}: ${title}`);
    return made;
  };
  return make(
    'li',
    '',
    make(
      'p',
      'title',
      known ? link(path.slice(1), title) : title,
      make('span', 'about', ` ${about}`),
    ),
    words,
    make(
      'div',
      'row',
      named('Up', () => actions.move(-1)),
      named('Down', () => actions.move(1)),
      named('Remove', actions.remove),
    ),
  );
}

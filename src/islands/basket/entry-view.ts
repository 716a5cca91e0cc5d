import { type BasketEntry, MOST } from '../../educators/basket.ts';
import { TAKE_KINDS, type TakeEntry } from '../../educators/take-index.ts';
import { link } from '../practice/dom.ts';
import { button, make } from '../question/dom.ts';

/** What an educator does with one block of the basket. */
export interface EntryActions {
  move(by: number): void;
  remove(): void;
  note(text: string): void;
  heading(text: string): void;
}

/** One block of the basket: the heading that begins a group with it, its name, its minutes, her own words, and its place. */
export function entryView(
  { path, note, heading = '' }: BasketEntry,
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
  // A field shows on paper only as much as fits into it.
  const printed = make('p', 'on-paper', note);
  words.addEventListener('input', () => {
    printed.textContent = words.value;
    actions.note(words.value);
  });
  const named = (label: string, action: () => void) => {
    const made = button('choice', action, label);
    made.setAttribute('aria-label', `${label}: ${title}`);
    return made;
  };
  const begun = headingField(heading, title, actions);
  const begin = named('Heading above', () => {
    begun.hidden = false;
    begun.querySelector('input')?.focus();
  });
  return make(
    'li',
    '',
    begun,
    make(
      'p',
      'title',
      known ? link(path.slice(1), title) : title,
      make('span', 'about', ` ${about}`),
    ),
    words,
    printed,
    make(
      'div',
      'row',
      named('Up', () => actions.move(-1)),
      named('Down', () => actions.move(1)),
      begin,
      named('Remove', actions.remove),
    ),
  );
}

function headingField(heading: string, title: string, actions: EntryActions): HTMLElement {
  const field = make('input', '');
  field.type = 'text';
  field.autocomplete = 'off';
  field.maxLength = MOST.heading;
  field.value = heading;
  field.placeholder = 'Heading; none when empty';
  field.setAttribute('aria-label', `Heading above “${title}”`);
  const printed = make('p', 'on-paper', heading);
  field.addEventListener('input', () => {
    printed.textContent = field.value;
    actions.heading(field.value);
  });
  const whole = make('div', 'heading', field, printed);
  whole.hidden = heading === '';
  return whole;
}

import type { Basket } from '../../educators/basket.ts';
import { formatPaper, PAPER_MOST, paperSeed } from '../../educators/paper-address.ts';
import { formatPlaylist, LONGEST_ADDRESS } from '../../educators/playlist-address.ts';
import { shortCode } from '../../educators/short-code.ts';
import { itemId, type TakeEntry } from '../../educators/take-index.ts';
import { parseInRange } from '../../lib/parse-decimal.ts';
import { button, make } from '../question/dom.ts';

/** An address to copy or to open, with what is said of it. */
function addressView(name: string, address: string, said: string): HTMLElement {
  const field = make('input', '');
  field.type = 'url';
  field.readOnly = true;
  field.value = address;
  field.setAttribute('aria-label', `Address of the ${name}`);
  const status = make('p', 'said', said);
  status.setAttribute('role', 'status');
  const copy = button(
    'primary',
    () => {
      field.select();
      navigator.clipboard.writeText(address).then(
        () => status.replaceChildren('The address is copied.'),
        () => status.replaceChildren('Copying is not allowed here: the address is selected.'),
      );
    },
    'Copy the address',
  );
  const open = make('a', '', `Open the ${name}`);
  open.href = address;
  return make('div', 'address', field, make('div', 'row', copy, open), status);
}

/** The playlist of a basket, with how much of an address is left for her words. */
export function playlistView(basket: Basket, origin: string): HTMLElement {
  const address = `${origin}playlist/${formatPlaylist(basket)}`;
  const left = LONGEST_ADDRESS - address.length;
  if (left < 0)
    return make(
      'p',
      'problem',
      `The address is ${-left} characters too long for a link: shorten your words or take out blocks.`,
    );
  return addressView('playlist', address, `${address.length} characters; ${left} more fit.`);
}

/**
 * The paper of the questions of a basket.
 * @param limit the time limit in minutes as it was typed; none is no limit
 */
export function paperView(
  basket: Basket,
  chosen: readonly TakeEntry[],
  limit: string,
  origin: string,
): HTMLElement {
  const typed = parseInRange(limit, { min: 0, max: PAPER_MOST.minutes, unit: 'min', decimals: 0 });
  if ('problem' in typed) {
    const problem = make('p', 'problem', typed.problem);
    problem.role = 'alert';
    return problem;
  }
  const minutes = 'value' in typed ? typed.value : 0;
  const all = chosen.filter(({ kind }) => kind === 'question');
  const asked = all.filter(({ unmarked }) => !unmarked);
  const questions = asked.slice(0, PAPER_MOST.questions);
  if (questions.length === 0)
    return make(
      'p',
      'said',
      'A paper needs questions that need no person to mark them: take some into the basket.',
    );
  const codes = questions.map((entry) => shortCode(itemId(entry)));
  const query = formatPaper({
    title: basket.title.trim(),
    seed: paperSeed(codes),
    minutes,
    codes,
  });
  const time = minutes > 0 ? `${minutes} minutes` : 'no time limit';
  const left = [
    [all.length - asked.length, 'that only a person can mark'],
    [asked.length - questions.length, `beyond the ${PAPER_MOST.questions} of a paper`],
  ] as const;
  const lost = left.flatMap(([n, which]) => (n > 0 ? ` Left out: ${n} ${which}.` : [])).join('');
  const count = `${questions.length} ${questions.length === 1 ? 'question' : 'questions'}`;
  return addressView('paper', `${origin}practice/${query}`, `${count}, ${time}.${lost}`);
}

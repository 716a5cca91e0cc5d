import { added, takenWords } from '../../educators/basket.ts';
import { keepBasket, readBasket } from '../../educators/basket-storage.ts';
import { writeQuery } from '../../lib/query.ts';
import { filledIn, reportOf } from '../../lib/report-address.ts';
import { titleFromText } from '../../lib/sentences.ts';
import {
  bibtexCitation,
  type Citable,
  plainCitation,
  risCitation,
} from '../../lib/site-citation.ts';

type Action = [label: string, text: (block: Citable) => string, done: string];

const ACTIONS: Action[] = [
  ['Copy link', ({ url }) => url, 'Link copied.'],
  ['Copy citation', plainCitation, 'Citation copied.'],
  ['Copy BibTeX', bibtexCitation, 'BibTeX copied.'],
  ['Copy RIS', risCitation, 'RIS copied.'],
];

/** For what can stand alone in the window: the address that opens it so. */
const PRESENT: Action = [
  'Copy link for a lecture',
  ({ url }) => {
    const address = new URL(url);
    address.search = writeQuery(new URLSearchParams({ present: address.hash.slice(1) }));
    address.hash = '';
    return address.href;
  },
  'Link copied. It opens the figure alone in the window.',
];

/** Where the host named no address for reports: what would have been filled in there. */
const COPY_REPORT: Action = [
  'Report a mistake',
  (block) => reportOf(block).body,
  'Report copied, with address and edition. Nothing was sent: paste it where you reach those who keep this site.',
];

/** Opens the menu of one block beside its link; `host` carries the page's own data. */
export function openMenu(host: HTMLElement, link: HTMLAnchorElement): void {
  const open = host.querySelector('dialog');
  open?.remove();
  const block = citable(host, link);
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', `Link to or cite: ${block.title}`);
  const title = document.createElement('p');
  title.textContent = block.title;
  const actions = document.createElement('div');
  const status = document.createElement('p');
  status.setAttribute('aria-live', 'polite');
  const canPresent = link.closest('[data-present]') && document.querySelector('io-present');
  const report = host.dataset['report'];
  const copied = [...ACTIONS, ...(canPresent ? [PRESENT] : []), ...(report ? [] : [COPY_REPORT])];
  for (const [label, text, done] of copied) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => copy(text(block), done, dialog, status));
    actions.append(button);
  }
  const take = document.createElement('button');
  take.type = 'button';
  take.textContent = 'Take into the basket';
  take.addEventListener('click', () => takeAlong(block, status));
  actions.append(take);
  if (report) actions.append(reportLink(report, block));
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.append(title, actions, status, close);
  dialog.addEventListener('close', () => {
    dialog.remove();
    link.focus();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  host.append(dialog);
  dialog.showModal();
}

/** Leads to where the host takes reports, filled in. The reader sends it there, or does not; the page sends nothing. */
function reportLink(address: string, block: Citable): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = filledIn(address, reportOf(block));
  link.textContent = 'Report a mistake';
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return link;
}

function citable(host: HTMLElement, link: HTMLAnchorElement): Citable {
  const { page = '', site = '', edition = '', date = '', review = '' } = host.dataset;
  const around = link.parentElement?.textContent?.replace(link.textContent ?? '', '') ?? '';
  return {
    title:
      link.dataset['title'] ??
      link.closest<HTMLElement>('figure[data-search-title]')?.dataset['searchTitle'] ??
      (link.closest('h2, h3') ? around.trim() : titleFromText(around)),
    page,
    site,
    edition,
    date,
    review,
    url: new URL(link.getAttribute('href') ?? '', document.location.href).href,
  };
}

/** Puts the block into the basket on this device, and says how that went. */
function takeAlong({ url }: Citable, status: HTMLElement): void {
  const base = document.documentElement.dataset['base'] ?? '/';
  const { pathname, hash } = new URL(url);
  const path = `/${pathname.slice(base.length)}${hash}`;
  const basket = document.createElement('a');
  basket.href = `${base}educators/basket/`;
  basket.textContent = 'Open the basket';
  const taken = added(readBasket(), path);
  status.replaceChildren(
    keepBasket(taken) ? `${takenWords(taken, [path])} ` : 'This browser keeps no basket. ',
    basket,
  );
}

async function copy(
  text: string,
  done: string,
  dialog: HTMLDialogElement,
  status: HTMLElement,
): Promise<void> {
  dialog.querySelector('textarea')?.remove();
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = done;
  } catch {
    // Without access to the clipboard the text is shown for copying by hand.
    const area = document.createElement('textarea');
    area.readOnly = true;
    area.rows = 6;
    area.value = text;
    area.setAttribute('aria-label', 'Text to copy');
    status.textContent = 'Copy the text below.';
    status.after(area);
    area.select();
  }
}

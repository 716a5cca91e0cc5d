import { formatPlaylist } from '../../educators/playlist-address.ts';
import {
  CUT,
  isNewerPlaylist,
  NEWER,
  NO_PLAYLIST,
  parsePlaylist,
} from '../../educators/read-playlist.ts';
import { shortCode } from '../../educators/short-code.ts';
import type { TakeEntry } from '../../educators/take-index.ts';
import { CODE_MISSING } from '../../lib/load-code.ts';
import { siteId } from '../../lib/page-course.ts';
import { loadIndex, SITE_SOURCE } from '../basket/site-source.ts';
import type { HeightMessage } from '../embed/model.ts';
import { link, siteHref } from '../practice/dom.ts';
import { make } from '../question/dom.ts';

/** What is said where something cannot be fetched that a copy of the whole site would have. */
const WITHOUT_NETWORK =
  'Without network, playlists work where this site is kept with its search and files; the foot of each page offers that.';

/** Shows the blocks that the address names, in their order, with the words of whoever made it. */
export class PlaylistElement extends HTMLElement {
  #index: ReadonlyMap<string, TakeEntry> = new Map();

  async connectedCallback(): Promise<void> {
    addEventListener('hashchange', () => this.#show());
    addEventListener('message', (event) => this.#resize(event));
    try {
      const entries = await loadIndex(SITE_SOURCE);
      this.#index = new Map([...entries].map(([path, entry]) => [shortCode(path), entry]));
    } catch {
      this.#say(`${CODE_MISSING} ${WITHOUT_NETWORK}`);
      return;
    }
    this.#show();
  }

  #show(): void {
    const list = parsePlaylist(location.hash);
    if (!list) {
      for (const part of ['[data-blocks]', '[data-title]', '[data-own]'])
        this.#part(part).replaceChildren();
      this.#say(notAPlaylist(location.hash));
      return;
    }
    const known = list.items.map(({ code, ...words }) => ({
      entry: this.#index.get(code),
      ...words,
    }));
    const minutes = known.reduce((sum, { entry }) => sum + (entry?.minutes ?? 0), 0);
    this.#part('[data-title]').textContent = list.title || 'Playlist';
    document.title = list.title || document.title;
    const cut = list.whole ? '' : ` ${CUT}`;
    this.#say(
      `${known.length} ${known.length === 1 ? 'block' : 'blocks'}, about ${minutes} minutes.${cut}`,
    );
    const inGroups = known.some(({ heading }) => heading);
    this.#part('[data-blocks]').replaceChildren(
      ...known.flatMap(({ entry, note, heading }, at) => [
        ...(heading ? [make('h2', 'group', heading)] : []),
        blockView(entry, note, { at, of: known.length, tag: inGroups ? 'h3' : 'h2' }),
      ]),
    );
    const entries = known.flatMap(({ entry, note, heading }) =>
      entry ? { path: entry.path, note, heading } : [],
    );
    const own = link('educators/basket/', 'Put it into your own basket');
    own.hash = formatPlaylist({ title: list.title, entries });
    this.#part('[data-own]').replaceChildren(own);
  }

  /** Gives a frame of this page the height that it says it needs. */
  #resize({ data, source, origin }: MessageEvent<HeightMessage>): void {
    if (origin !== location.origin || data?.source !== siteId() || !Number.isFinite(data.height))
      return;
    const frame = [...this.querySelectorAll('iframe')].find(
      ({ contentWindow }) => contentWindow === source,
    );
    if (frame) frame.height = `${Math.min(Math.ceil(data.height) + 2, 6000)}`;
  }

  #say(text: string): void {
    this.#part('[data-said]').textContent = text;
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`io-playlist has no ${selector}.`);
    return part;
  }
}

/** Why there is nothing to show at a fragment. */
function notAPlaylist(fragment: string): string {
  if (isNewerPlaylist(fragment)) return NEWER;
  return fragment.includes('=')
    ? NO_PLAYLIST
    : 'A playlist comes with its address. Educators make one in their basket.';
}

function blockView(
  entry: TakeEntry | undefined,
  note: string,
  { at, of, tag }: { at: number; of: number; tag: 'h2' | 'h3' },
): HTMLElement {
  const heading = make(tag, '', entry ? entry.title : 'A block that is no longer on this site');
  heading.id = `block-${at + 1}`;
  heading.tabIndex = -1;
  const block = make(
    'section',
    'block',
    make('p', 'about', `${at + 1} of ${of}${entry ? `, about ${entry.minutes} min` : ''}`),
    heading,
  );
  block.setAttribute('aria-labelledby', heading.id);
  if (note) block.append(make('p', 'words', note));
  if (!entry) block.append(make('p', '', 'It was taken out since the playlist was made.'));
  else if (entry.embed) block.append(frame(entry, entry.embed));
  else block.append(make('p', '', link(entry.path.slice(1), 'Read it on its page')));
  const steps = make('p', 'row');
  const step = (to: number, words: string) => {
    const made = make('button', 'choice', words);
    made.type = 'button';
    made.addEventListener('click', () => document.getElementById(`block-${to}`)?.focus());
    steps.append(made);
  };
  if (at > 0) step(at, 'Back');
  if (at + 1 < of) step(at + 2, 'Next');
  block.append(steps);
  return block;
}

function frame(entry: TakeEntry, embed: string): HTMLElement {
  const made = document.createElement('iframe');
  made.src = siteHref(`embed/${embed}/`);
  made.title = entry.title;
  made.height = '480';
  made.loading = 'lazy';
  made.addEventListener('load', () => {
    // Blocks for frames are kept for reading without network only with the search and the files.
    if (!made.contentDocument?.querySelector('io-embed'))
      made.replaceWith(
        make('p', '', `The block could not be fetched: read it on its page. ${WITHOUT_NETWORK}`),
      );
  });
  return make('div', '', made, make('p', 'about', link(entry.path.slice(1), 'On its page')));
}

customElements.define('io-playlist', PlaylistElement);

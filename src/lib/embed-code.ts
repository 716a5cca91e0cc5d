import { escapeMarkup } from './escape-markup.ts';

/** A block as other pages show it in a frame. */
export interface EmbedBlock {
  /** Full address below `/embed/`. */
  url: string;
  title: string;
  /** Height in CSS pixels at a width of {@link EMBED_WIDTH}, until the frame says its own. */
  height: number;
}

export const EMBED_WIDTH = 720;

/** The id of a block's embed: labs, terms and plates have ids that say so, the rest have those of their pages. */
export function embedId(kind: 'lab' | 'term' | 'plate' | 'block', id: string): string {
  return kind === 'block' ? id : `${kind}-${id}`;
}

/** A frame with title and size, to be pasted. Links open outside of it, and it needs nothing of the page around it. */
export function embedSnippet({ url, title, height }: EmbedBlock): string {
  return `<iframe src="${escapeMarkup(url)}" title="${escapeMarkup(title)}" width="${EMBED_WIDTH}" height="${height}" style="border:0;max-width:100%" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}

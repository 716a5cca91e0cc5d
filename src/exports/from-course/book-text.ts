import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { xml } from '../model/markup.ts';

/** What only a page of the site can do, or what the book shows in another way. */
const LEFT_OUT = 'script, style, template, button, svg, img, picture, .permalink, .controls';
/** Elements that a book has, too; of others stands what is inside of them. */
const KEPT = new Set(
  'p h2 h3 h4 ul ol li dl dt dd table caption thead tbody tr th td em strong b i sup sub span figure figcaption blockquote br a'.split(
    ' ',
  ),
);
/** Blocks that are told apart by their class. */
const BLOCKS = ['own-words-block', 'own-words', 'side-note', 'limits', 'key-points', 'step'];
const ATTRIBUTES = ['id', 'scope', 'colspan', 'rowspan'];

/**
 * The text of a page as well-formed markup that stands alone: its pictures are left to the book, by the ids of their
 * figures; links lead within the text where they can, and to the site where they cannot.
 * @param html what the tags of a section render to
 * @param page full address of its page
 */
export function bookText(html: string, page: URL): string {
  const root = parse(html);
  // The table of a chart's numbers stands behind a control.
  for (const table of root.querySelectorAll('.controls figure.table'))
    table.closest('figure.figure')?.insertAdjacentHTML('afterend', table.outerHTML);
  for (const gone of root.querySelectorAll(LEFT_OUT)) gone.remove();
  const ids = new Set(root.querySelectorAll('[id]').map(({ id }) => id));
  return inside(root, { page, ids }).trim();
}

interface Around {
  page: URL;
  /** The ids that stand in the text. */
  ids: ReadonlySet<string>;
}

function inside(node: Node, around: Around): string {
  return node.childNodes
    .map((child) => {
      if (child.nodeType === NodeType.TEXT_NODE) return xml(child.text);
      return child.nodeType === NodeType.ELEMENT_NODE ? element(child as HTMLElement, around) : '';
    })
    .join('');
}

function element(node: HTMLElement, around: Around): string {
  const content = inside(node, around);
  const tag = node.rawTagName?.toLowerCase() ?? '';
  const name = KEPT.has(tag) ? tag : /^(?:div|section|details|aside)$/.test(tag) ? 'div' : '';
  if (!name) return content;
  if (name === 'br') return '<br/>';
  const attributes = ATTRIBUTES.flatMap((attribute) => {
    const value = node.getAttribute(attribute);
    return value ? [[attribute, value] as const] : [];
  });
  const block = BLOCKS.find((known) => node.classList.contains(known));
  if (block) attributes.push(['class', block]);
  if (name === 'a') attributes.push(['href', address(node.getAttribute('href') ?? '', around)]);
  const written = attributes.map(([attribute, value]) => ` ${attribute}="${xml(value)}"`).join('');
  return `<${name}${written}>${content}</${name}>`;
}

function address(link: string, { page, ids }: Around): string {
  const { href, hash } = new URL(link, page);
  const isHere = href.replace(hash, '') === page.href && ids.has(hash.slice(1));
  return isHere ? hash : href;
}

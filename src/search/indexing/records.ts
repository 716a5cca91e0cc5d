import { type HTMLElement, NodeType, parse } from 'node-html-parser';
import { isSearchKind, type SearchKind, searchKinds } from '../kinds.ts';
import { claimTitle } from '../text-file.ts';
import { Passage } from './passage.ts';

/** One thing that search can find. */
export interface SearchRecord {
  /** Root-relative and without the base path, e.g. `/ablation/#antigen-release`. */
  url: string;
  kind: SearchKind;
  title: string;
  /** Title of the page the record is on. */
  page: string;
  text: string;
  /**
   * What a result shows where that is not the text: of a figure its caption instead of the words in the drawing,
   * of a question nothing beside its title, as its options and its answer must not be met before it is asked.
   */
  shown?: string;
  /** The number by which a section is called; only the start of its page has it. */
  number?: string;
}

/**
 * What search can find on one built page: the page itself, each `h2[id]` and `h3[id]` in
 * `[data-search-body]`, and each `[data-search]` block. A page with `[data-search-page]` needs no body;
 * one whose own text is empty has its meta description instead; a `noindex` page is not found.
 * A section has its number in `[data-search-number]`.
 * The page and its parts are of the kind that `[data-search-kind]` names: text of a section, if none is.
 * @param path root-relative address of the page without the base path, e.g. `/glossary/`
 * @throws one error that names every block whose id, kind or title is missing
 */
export function searchRecords(html: string, path: string): SearchRecord[] {
  const root = parse(html, { blockTextElements: { script: true, style: true, noscript: true } });
  const body = root.querySelector('[data-search-body]');
  const blocks = root.querySelectorAll('[data-search]').filter((block) => !isSkipped(block));
  const named =
    root.querySelectorAll('[data-search-page]').find((part) => !isSkipped(part)) ?? null;
  const kind = (attribute(root.querySelector('[data-search-kind]'), 'data-search-kind') ||
    'section') as SearchKind;
  const isHidden = metaContent(root, 'robots').includes('noindex');
  if (isHidden || (!body && !named && blocks.length === 0)) return [];

  const h1 = headingText(root.querySelector('h1'));
  const page = attribute(named, 'data-search-page') || h1;
  const title =
    attribute(body, 'data-search-title') ||
    attribute(root.querySelector('body'), 'data-search-title') ||
    h1 ||
    page;

  const faults = blocks.flatMap(blockFaults);
  if (!isSearchKind(kind)) faults.push(`the page has a kind other than ${searchKinds.join(', ')}`);
  if (!page || !title) faults.push('the page has no h1 and no data-search-title');
  if (faults.length > 0) throw new Error(faults.map((fault) => `${path}: ${fault}`).join('\n'));

  const [start, ...parts] = bodyParts(body, title);
  const text = start.passage.text() || metaContent(root, 'description');
  const number = attribute(body, 'data-search-number');
  return [
    { url: path, kind, title, page, text, ...(number && { number }) },
    ...parts.map((part) => ({
      url: `${path}#${part.id}`,
      kind,
      title: part.title,
      page,
      text: part.passage.text(),
    })),
    ...blocks.map((block) => blockRecord(block, path, page)),
  ];
}

interface BodyPart {
  id: string;
  title: string;
  passage: Passage;
}

/** The text before the first heading, then that of each heading with an id. */
function bodyParts(body: HTMLElement | null, pageTitle: string): [BodyPart, ...BodyPart[]] {
  let current: BodyPart = { id: '', title: pageTitle, passage: new Passage() };
  const parts: [BodyPart, ...BodyPart[]] = [current];
  if (!body) return parts;
  walk(body, {
    passage: () => current.passage,
    enter(element) {
      if (standsApart(element) || element.rawTagName.toLowerCase() === 'h1') return false;
      if (!/^h[23]$/i.test(element.rawTagName) || !element.id) return true;
      current = { id: element.id, title: headingText(element), passage: new Passage() };
      parts.push(current);
      return false;
    },
  });
  return parts;
}

function blockRecord(block: HTMLElement, path: string, page: string): SearchRecord {
  const passage = passageOf(block);
  const title = attribute(block, 'data-search-title') || claimTitle(passage.text());
  return {
    url: `${path}#${idOf(block)}`,
    kind: attribute(block, 'data-search') as SearchKind,
    title,
    page,
    text: attribute(block, 'data-search-title') ? passage.textAfter(title) : passage.text(),
    ...shownOf(block, title),
  };
}

function shownOf(block: HTMLElement, title: string): Pick<SearchRecord, 'shown'> {
  const kind = attribute(block, 'data-search');
  if (kind === 'question') return { shown: '' };
  const caption = kind === 'figure' ? block.querySelector('figcaption') : null;
  return caption ? { shown: passageOf(caption).textAfter(title) } : {};
}

function blockFaults(block: HTMLElement): string[] {
  const kind = attribute(block, 'data-search');
  const tag = `<${block.rawTagName} id="${block.id}" data-search="${kind}">`;
  return [
    idOf(block) ? '' : `${tag} has no id, so search cannot lead to it`,
    isSearchKind(kind) ? '' : `${tag} has a kind other than ${searchKinds.join(', ')}`,
    attribute(block, 'data-search-title') || kind === 'claim'
      ? ''
      : `${tag} has no data-search-title`,
  ].filter(Boolean);
}

interface Visitor {
  passage(): Passage;
  /** Says whether the text of this element belongs to the current passage. */
  enter(element: HTMLElement): boolean;
}

function walk(parent: HTMLElement, visitor: Visitor): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === NodeType.TEXT_NODE) visitor.passage().add(node.text);
    if (node.nodeType !== NodeType.ELEMENT_NODE) continue;
    const element = node as HTMLElement;
    if (isSilent(element) || !visitor.enter(element)) continue;
    visitor.passage().open(element.rawTagName);
    walk(element, visitor);
    visitor.passage().close(element.rawTagName);
  }
}

/** The words of an element without those of blocks inside it that are found for themselves. */
function passageOf(element: HTMLElement): Passage {
  const passage = new Passage();
  walk(element, { passage: () => passage, enter: (inner) => !standsApart(inner) });
  return passage;
}

function headingText(heading: HTMLElement | null): string {
  const passage = new Passage();
  if (heading) walk(heading, { passage: () => passage, enter: () => true });
  return passage.text();
}

function metaContent(root: HTMLElement, name: string): string {
  return attribute(root.querySelector(`meta[name="${name}"]`), 'content');
}

function attribute(element: HTMLElement | null, name: string): string {
  return element?.getAttribute(name)?.trim() ?? '';
}

/** The id of a block, or that of the heading in it by which it is linked. */
function idOf(block: HTMLElement): string {
  return attribute(block, 'data-search-id') || block.id;
}

/** Whether an element is found for itself alone; a key sentence is found with its paragraph as well. */
function standsApart(element: HTMLElement): boolean {
  return element.hasAttribute('data-search') && attribute(element, 'data-search') !== 'claim';
}

function isSkipped(element: HTMLElement): boolean {
  return element.closest('[data-search-skip]') !== null;
}

/** Whether nobody reads the words of an element as text, such as those of what one presses. */
function isSilent(element: HTMLElement): boolean {
  return (
    element.hasAttribute('data-search-skip') ||
    element.hasAttribute('data-permalink') ||
    element.hasAttribute('download') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /^(?:button|svg|script|style|noscript|template)$/i.test(element.rawTagName)
  );
}

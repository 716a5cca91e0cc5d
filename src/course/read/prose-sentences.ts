import { isTag, type MdxNode, ownText, plainText } from './mdx-node.ts';

/** A sentence of running text, with what stands around it. */
export interface ProseSentence {
  text: string;
  /** The words of it that stand outside a remark; empty for a sentence that is a remark as a whole. */
  told: string;
  /** Whether some of it is a claim with an address, cites a reference or a trial, or links to where it is said. */
  sourced: boolean;
  /** The words of it that lead nowhere: outside of links and marked terms. */
  unlinked: string;
}

/** A paragraph or an item of a list, sentence by sentence. */
export interface ProseParagraph {
  sentences: ProseSentence[];
  /** The closing list it stands in, if any. */
  within: 'text' | 'limits' | 'key-points';
  /** The permanent id of the heading it stands under. */
  part: string;
  /** Place in the file, 1-based. */
  line: number;
  column: number;
}

interface Run {
  text: string;
  remark: boolean;
  sourced: boolean;
  linked: boolean;
}

/** Tags that hold no running text: figures, tables and the steps of a case. */
const APART = new Set(['DataTable', 'CaseTimeline']);
const SOURCES = new Set(['Claim', 'Cite', 'Trial', 'link']);
const LINKS = new Set(['Term', 'link']);
const LISTS = { Limits: 'limits', KeyPoints: 'key-points' } as const;

/** The running text of a parsed page in reading order, without headings, tables, captions and cases. */
export function proseParagraphs(root: MdxNode): ProseParagraph[] {
  const found: ProseParagraph[] = [];
  let part = '';
  const visit = (node: MdxNode, within: ProseParagraph['within'], remark: boolean): void => {
    const name = isTag(node) ? (node.name ?? '') : '';
    if (node.type === 'heading')
      part = /\[#([^\]\s]+)[^\]]*\]\s*$/.exec(plainText(node))?.[1] ?? '';
    if (node.type === 'heading' || APART.has(name)) return;
    if (isParagraph(node)) {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      const sentences = sentencesOf(
        runsOf(withoutLabel(node), { remark, sourced: false, linked: false }),
      );
      if (sentences.length > 0) found.push({ sentences, within, part, line, column });
      return;
    }
    const inner = name in LISTS ? LISTS[name as keyof typeof LISTS] : within;
    for (const child of node.children ?? []) visit(child, inner, remark || name === 'Remark');
  };
  visit(root, 'text', false);
  return found;
}

/** Whether a node holds words itself: a paragraph, or a tag alone on its line. */
function isParagraph(node: MdxNode): boolean {
  if (node.type === 'paragraph') return true;
  return isTag(node) && (node.children ?? []).some(({ type }) => type === 'text');
}

/** A paragraph without the bold words that name the matter of an item of a list. */
function withoutLabel(node: MdxNode): MdxNode {
  const [first, ...rest] = node.children ?? [];
  return first?.type === 'strong' ? { ...node, children: rest } : node;
}

function runsOf(node: MdxNode, around: Omit<Run, 'text'>): Run[] {
  const name = isTag(node) ? (node.name ?? '') : node.type;
  const inner = {
    remark: around.remark || name === 'Remark',
    sourced: around.sourced || SOURCES.has(name),
    linked: around.linked || LINKS.has(name),
  };
  const text = ownText(node);
  // A citation has no words of its own, and still is one.
  const own = text || SOURCES.has(name) ? [{ text, ...inner }] : [];
  return [...own, ...(node.children ?? []).flatMap((child) => runsOf(child, inner))];
}

function sentencesOf(runs: readonly Run[]): ProseSentence[] {
  const whole = runs.map(({ text }) => text).join('');
  const starts = sentenceStarts(whole);
  return starts.flatMap((start, i): ProseSentence[] => {
    const end = starts[i + 1] ?? Number.POSITIVE_INFINITY;
    let at = 0;
    const sentence = { text: '', told: '', sourced: false, unlinked: '' };
    for (const { text, remark, sourced, linked } of runs) {
      // What stands at the very end of a sentence, as a citation does, belongs to it.
      const piece = text.slice(Math.max(0, start - at), Math.max(0, end - at));
      const here = text === '' ? at >= start && at < end : piece !== '';
      at += text.length;
      if (!here) continue;
      sentence.text += piece;
      if (!remark) sentence.told += piece;
      // Words on both sides of a link are not one phrase.
      if (text !== '') sentence.unlinked += linked ? '\n' : piece;
      sentence.sourced ||= sourced && (text === '' || piece.trim() !== '');
    }
    const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
    const told = /\w/.test(sentence.told) ? clean(sentence.told) : '';
    return clean(sentence.text) ? [{ ...sentence, text: clean(sentence.text), told }] : [];
  });
}

/** Where the sentences of a text begin. */
function sentenceStarts(text: string): number[] {
  const ends = text.matchAll(/(?<!\b(?:al|vs|Dr|No|e\.g|i\.e))[.?!][”"’')]*\s+(?=[“"'(]*[A-Z\d])/g);
  return [0, ...[...ends].map(({ index, 0: match }) => index + match.length)];
}

/** The sentences of plain words. */
export function plainSentences(text: string): string[] {
  const starts = sentenceStarts(text);
  return starts.map((start, i) => text.slice(start, starts[i + 1]).trim()).filter(Boolean);
}

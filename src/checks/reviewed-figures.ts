import { type ContentTree, FIGURES_FILE } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { type FigureText, figureTexts } from '../course/read/figure-texts.ts';

/** Finds pieces of content whose figures nobody has compared with their source as they are now. */
export function checkFigures(tree: ContentTree): Fault[] {
  const { figures: known } = tree;
  if (!known) return [];
  const texts = figureTexts(tree);
  const changed = texts.flatMap((text): Fault[] => {
    const before = known.get(text.id) ?? [];
    if (before.join('|') === text.figures.join('|')) return [];
    if (!known.has(text.id)) {
      const { file, lines } = text;
      const message = `${text.id} is new, with ${text.figures.length} figures, choices or words of direction that nobody has compared with a source.`;
      return [{ file, line: lines[0], column: 1, code: 'figure/unread', message }];
    }
    return [{ ...difference(text, before, tree), code: 'figure/unread' }];
  });
  const ids = new Set(texts.map(({ id }) => id));
  const banks = [...tree.questions, ...tree.cards];
  const isWhole = tree.broken.size === 0 && banks.every(({ whole }) => whole);
  const lost = !isWhole ? [] : [...known.keys()].filter((id) => !ids.has(id));
  return [
    ...changed,
    ...lost.map((id): Fault => {
      const file = `content/${FIGURES_FILE}`;
      const message = `There is no ${id} any more.`;
      return { file, line: 1, column: 1, code: 'figure/unread', message };
    }),
  ];
}

/** The first figure that is other than before, with its place as far as it can be found. */
function difference(
  { id, figures, file, lines: [first, last] }: FigureText,
  before: readonly string[],
  { files }: ContentTree,
): Pick<Fault, 'file' | 'line' | 'column' | 'message'> {
  const other = figures.findIndex((figure, i) => figure !== before[i]);
  const at = other < 0 ? figures.length : other;
  const now = figures[at];
  // What is new stands before what stood there, or the other way round.
  const more = figures.length - before.length;
  const added = ends(figures, before, at, more);
  const removed = ends(before, figures, at, -more);
  const quoted = (list: readonly string[]) => list.map((words) => `"${words}"`).join(', ');
  const message = removed
    ? `${id} no longer says ${quoted(before.slice(at, at - more))}.`
    : added
      ? `${id} says ${quoted(figures.slice(at, at + more))}, which did not stand there.`
      : `${id} says "${now}" where "${before[at]}" stood.`;
  const source = (files.get(file.replace(/^content\//, '')) ?? '')
    .split('\n')
    .slice(first - 1, last);
  const words = removed ? figures[at - 1] : now;
  const line = words === undefined ? -1 : source.findIndex((text) => holds(text, words));
  return {
    file,
    line: line < 0 ? first : first + line,
    column: columnOf(source[line], words),
    message,
  };
}

/** Whether one list is another with some more behind a place, and all that comes then is the same. */
function ends(
  long: readonly string[],
  short: readonly string[],
  at: number,
  more: number,
): boolean {
  return more > 0 && long.slice(at + more).join('|') === short.slice(at).join('|');
}

function holds(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.split(' ')[0] ?? words);
}

function columnOf(text: string | undefined, words = ''): number {
  return Math.max(0, text?.toLowerCase().indexOf(words.split(' ')[0] ?? words) ?? 0) + 1;
}

import { type CheckedSection, type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { type Figure, figuresIn, figureText } from '../course/usage/figures.ts';
import {
  isKnownFigure,
  type Notation,
  notationOf,
  recordFigures,
  withoutNotation,
} from '../course/usage/record-figures.ts';

/**
 * Finds figures from nowhere: in a section or in the words of a picture those that no record has, in a question or
 * card those that neither a record nor a note, report or fact has; and figures said to be our own that stand nowhere.
 */
export function checkOwnFigures(tree: ContentTree): Fault[] {
  const { course, lists, sections, diagrams, memory } = tree;
  if (!course || lists.studies.length === 0) return [];
  const notation = notationOf(course);
  const names = course.numberedNames.join();
  const studies = lists.studies.map(({ value }) => ({
    section: value.section,
    figures: memory.of(`figures of ${value.id}`, JSON.stringify(value) + names, () =>
      recordFigures(value, notation),
    ),
  }));
  const known = (figures: readonly Figure[]): Known => ({ figures, notation });
  const records = known(studies.flatMap(({ figures }) => figures));
  const own = (slug: string) =>
    known(studies.filter(({ section }) => section === slug).flatMap(({ figures }) => figures));
  return [
    ...sections.flatMap((section) => sectionFaults(section, tree, records, own)),
    ...diagrams.flatMap(({ name, text, source }) => {
      // Citation numbers stand in the head and, in brackets, in some boxes.
      const words = text.replace(/^(?:cites|own):.*(?:\n[ \t].*)*|\[\d+\]/gm, '');
      const said = source?.own?.figures ?? [];
      return faults(words, records, said, { file: name, text, lines: [1] });
    }),
    ...lists.charts.flatMap(({ value }, i) => {
      const file = 'charts.yaml';
      const text = tree.files.get(file) ?? '';
      const where = { file: `content/${file}`, text, lines: linesOf(lists.charts, i) };
      return faults(wordsOf(value, UNSAID), records, [], where);
    }),
    ...itemFaults(tree, records),
  ];
}

function sectionFaults(
  section: CheckedSection,
  { course }: ContentTree,
  records: Known,
  own: (slug: string) => Known,
): Fault[] {
  const { file, slug, text, scan, head } = section;
  if (!head || !course || !isReadable(section)) return [];
  const { title, answer, description, objectives, own: said } = head.data;
  // What closes the course looks back on all of it.
  const frame = course.topics.find(({ id }) => id === head.topic.value)?.role === 'frame';
  const words = [title, answer, description, ...objectives.map((o) => o.text)];
  const all = [...words, ...scan.parts.map((part) => part.text)].join('\n');
  const known = frame ? records : own(slug);
  const named = said.map(({ figure }) => figure);
  return faults(all, known, named, { file, text, lines: [1] });
}

/** The figures that have a source, and how numbers are written that are no figures. */
interface Known {
  figures: readonly Figure[];
  notation: readonly Notation[];
}

/** A piece of a file in which a figure is looked for. */
interface Where {
  file: string;
  text: string;
  /** To the end of the file where no last one is named. */
  lines: readonly [first: number, last?: number | undefined];
}

function faults(words: string, known: Known, said: readonly string[], where: Where): Fault[] {
  const found = figuresIn(withoutNotation(words, known.notation));
  const stand = new Set(found.map(figureText));
  const unknown = new Map(
    found
      .filter((figure) => !isKnownFigure(figure, known.figures))
      .map((figure) => [figureText(figure), figure]),
  );
  return [
    ...[...unknown].flatMap(([name, figure]): Fault[] => {
      if (said.includes(name)) return [];
      const message = `No record has the figure "${name}".`;
      return [{ file: where.file, ...placeOf(figure, where), code: 'figure/unknown', message }];
    }),
    ...said.flatMap((name): Fault[] => {
      // That a record came to have the same number by chance makes it no less ours.
      if (stand.has(name)) return [];
      const message = `The figure "${name}" is said to be our own, and it does not stand here.`;
      return [{ file: where.file, ...placeOfOwn(name, where), code: 'figure/own', message }];
    }),
  ];
}

/** Where a figure is said to be our own. */
function placeOfOwn(name: string, { text, lines: [first, last] }: Where) {
  const lines = text.split('\n').slice(first - 1, last);
  const at = lines.findIndex((line) => /\b(?:own|figures?):/.test(line) && line.includes(name));
  return at < 0
    ? { line: first, column: 1 }
    : { line: first + at, column: (lines[at]?.indexOf(name) ?? 0) + 1 };
}

/** Where a figure first stands as a number of its own. */
function placeOf({ number }: Figure, { text, lines: [first, last] }: Where) {
  // As it may be printed: with a comma after thousands, without a zero before the point.
  const digits = number
    .replace(/(\d)(?=(?:\d{3})+$)/g, '$1,?')
    .replace('.', '\\.')
    .replace(/^0(?=\\)/, '0?');
  const pattern = new RegExp(`(?<![\\w.,-])${digits}(?![\\d,]*\\d)`);
  const lines = text.split('\n').slice(first - 1, last);
  const at = lines.findIndex((line) => pattern.test(line));
  if (at < 0) return { line: first, column: 1 };
  return { line: first + at, column: (pattern.exec(lines[at] ?? '')?.index ?? 0) + 1 };
}

function itemFaults(tree: ContentTree, { figures, notation }: Known): Fault[] {
  const { lists, files, memory } = tree;
  const texts = [
    ...lists.sourceNotes.map(({ value: { review, source } }) => `${review}\n${source}`),
    ...lists.updates.map(({ value: { finding, caveat = '' } }) => `${finding}\n${caveat}`),
    ...lists.background.map(({ value: { statement } }) => statement),
  ];
  const names = notation.map(({ what }) => what).join();
  const ofNotes = memory.of('figures of notes', [...texts, names], () =>
    texts.flatMap((text) => figuresIn(withoutNotation(text, notation))),
  );
  const known: Known = { figures: [...figures, ...ofNotes], notation };
  const key = known.figures.map(figureText).join() + names;
  return [...tree.questions, ...tree.cards].flatMap(({ file, items }) => {
    const text = files.get(file.replace(/^content\//, '')) ?? '';
    return memory.of(`own figures of ${file}`, [text, key], () =>
      items.flatMap(({ value }, i) => {
        const lines = linesOf(items, i);
        const said = value.own?.figures ?? [];
        return faults(wordsOf(value, UNREAD), known, said, { file, text, lines });
      }),
    );
  });
}

/** The lines of an item of a list. */
function linesOf(items: readonly { line: number }[], i: number): Where['lines'] {
  const [item, next] = items.slice(i);
  return [item?.line ?? 1, next && next.line - 1];
}

/** Fields of an item that are not among its words; the numbers of a picture are its own. */
const UNREAD = new Set(['id', 'refs', 'claims', 'modified', 'own', 'picture', 'retired']);
/** Fields of a chart that name something by its id. */
const UNSAID = new Set(['id', 'formerly', 'outcome', 'study', 'arm', 'studies']);

/** All words that a reader sees of a question, a card or a chart. */
function wordsOf(part: unknown, unread: ReadonlySet<string>): string {
  if (typeof part === 'string') return part;
  const shown = Object.entries(part ?? {}).filter(([field]) => !unread.has(field));
  return shown.map(([, inner]) => wordsOf(inner, unread)).join('\n');
}

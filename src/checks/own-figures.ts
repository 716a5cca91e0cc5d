import { type CheckedSection, type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import type { Card } from '../course/schema/card.ts';
import type { Chart } from '../course/schema/chart.ts';
import type { Question } from '../course/schema/question.ts';
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
      const words = text.replace(/^(?:cites|own):.*$|\[\d+\]/gm, '');
      const said = source?.own?.figures ?? [];
      return faults(words, records, said, {
        file: name,
        text,
        lines: [1, text.split('\n').length],
      });
    }),
    ...lists.charts.flatMap(({ value, line }) => {
      const file = 'charts.yaml';
      const text = tree.files.get(file) ?? '';
      return faults(wordsOf(value), records, [], {
        file: `content/${file}`,
        text,
        lines: [line, line + 60],
      });
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
  return faults(all, known, named, { file, text, lines: [1, text.split('\n').length] });
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
  lines: readonly [first: number, last: number];
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
  const digits = number.replace(/(\d)(?=(?:\d{3})+$)/g, '$1,?');
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
  const ofNotes = memory.of('figures of notes', texts.join('\n') + names, () =>
    texts.flatMap((text) => figuresIn(withoutNotation(text, notation))),
  );
  const known: Known = { figures: [...figures, ...ofNotes], notation };
  const key = known.figures.map(figureText).join() + names;
  return [...tree.questions, ...tree.cards].flatMap(({ file, items }) => {
    const text = files.get(file.replace(/^content\//, '')) ?? '';
    return memory.of(`own figures of ${file}`, text + key, () =>
      items.flatMap(({ value, line }, i) => {
        const last = (items[i + 1]?.line ?? text.split('\n').length + 1) - 1;
        const said = value.own?.figures ?? [];
        return faults(wordsOfItem(value), known, said, { file, text, lines: [line, last] });
      }),
    );
  });
}

/** Fields of an item that are not among its words; the numbers of a picture are its own. */
const UNREAD = new Set(['id', 'refs', 'claims', 'modified', 'own', 'picture', 'retired']);

/** All words of a question or card that a learner reads. */
function wordsOfItem(item: Question | Card): string {
  const shown = Object.entries(item).filter(([field]) => !UNREAD.has(field));
  return textsIn(shown.map(([, part]) => part)).join('\n');
}

function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return part && typeof part === 'object' ? Object.values(part).flatMap(textsIn) : [];
}

/** Everything that a chart says in words of its own. */
function wordsOf(chart: Chart): string {
  const { title, caption } = chart;
  const panels =
    chart.kind === 'bars' || chart.kind === 'people'
      ? chart.panels.flatMap(({ note, marks }) => [note, ...marks.map(({ label }) => label)])
      : 'marks' in chart
        ? chart.marks.map(({ label }) => label)
        : chart.kind === 'share'
          ? Object.values(chart.labels)
          : chart.kind === 'reach'
            ? [
                chart.subject,
                ...chart.questions,
                ...chart.rows.flatMap(({ label, note }) => [label, note]),
              ]
            : [];
  return [title, caption, ...panels].join('\n');
}

import { describe, expect, test } from 'vitest';
import { readContentFolder } from '../../src/course/read/content-files.ts';
import type { Chart } from '../../src/course/schema/chart.ts';
import { ILLUSTRATIONS } from '../../src/illustrations/illustrations.ts';
import { figuresIn, figureText } from './figures.ts';
import { isKnownFigure, recordFigures, withoutNotation } from './record-figures.ts';
import { contentDir, listItems } from './sections.ts';

/** Figures in the words of a picture that no record has, and why they may stand there. */
const NOT_IN_RECORDS: Record<string, Record<string, string>> = {
  'feller-biopsies': {
    '36': '158 less 122, named as derived',
    '36 people or things': 'the same',
  },
};

const records = listItems('studies').flatMap(recordFigures);

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

const pictures = [
  ...listItems('charts').map((chart) => [chart.id, wordsOf(chart)] as const),
  ...Object.entries(ILLUSTRATIONS).map(
    ([id, { sizes: _, ...words }]) => [id, JSON.stringify(words)] as const,
  ),
  ...readContentFolder(contentDir, 'diagrams', '.mmd').map(
    // Citation numbers stand in the head and, in brackets, in some boxes.
    ({ slug, text }) => [slug, text.replace(/^cites:.*$|\[\d+\]/gm, '')] as const,
  ),
];

describe.each(pictures)('%s', (id, words) => {
  test('says no figure that the records do not have', () => {
    const unknown = figuresIn(withoutNotation(words)).filter(
      (figure) => !isKnownFigure(figure, records),
    );
    const allowed = Object.keys(NOT_IN_RECORDS[id] ?? {});
    expect([...new Set(unknown.map(figureText))].sort()).toEqual(allowed.sort());
  });
});

import type { ItemFigure } from '../course/schema/item-figure.ts';
import { type ChartMark, plainMark } from './chart-marks.ts';
import type { ChartPanel } from './chart-panels.ts';
import { forestPlot, intervalText } from './forest-plot.ts';
import { iconArray } from './icon-array.ts';
import type { Picture } from './picture.ts';
import { percentOf, survivalCurves } from './survival-curves.ts';

/** A figure that is drawn from the question's own numbers. */
export type OwnFigure = Exclude<ItemFigure, { kind: 'chart' }>;

/** Draws the figure of a question. */
export function itemPicture(figure: OwnFigure): Picture {
  switch (figure.kind) {
    case 'survival':
      return survivalCurves(figure);
    case 'forest':
      return forestPlot(figure);
    case 'people':
      return iconArray(
        peoplePanel(figure),
        `${figure.title}. ${itemTable(figure)
          .map((row) => row.join(': '))
          .join('. ')}.`,
      );
  }
}

/** The numbers of a figure, a row each: what it is of, and what is to be read. */
export function itemTable(figure: OwnFigure): [string, string][] {
  switch (figure.kind) {
    case 'survival':
      return figure.curves.flatMap(({ label, steps }) =>
        steps.map(([time, share]): [string, string] => [
          `${label}, from ${time} ${figure.unit}`,
          percentOf(share),
        ]),
      );
    case 'forest':
      return figure.rows.map((row) => [row.label, intervalText(row)]);
    case 'people':
      return figure.groups.map(({ label, count, of }) => [label, `${count} of ${of}`]);
  }
}

function peoplePanel({ title, groups }: Extract<OwnFigure, { kind: 'people' }>): ChartPanel {
  const marks = groups.map(
    ({ label, count, of }): ChartMark => ({
      ...{ ...plainMark, label, text: `${count} of ${of}` },
      ...{ count, denominator: of, meaning: 'heat' },
    }),
  );
  const plain = {
    refs: [],
    study: undefined,
    facts: '',
    note: undefined,
    max: undefined,
    unit: undefined,
    columns: [],
  };
  return { title, marks, ...plain };
}

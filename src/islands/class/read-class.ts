import { classReport } from '../../educators/class-report.ts';
import { SITE_SOURCE } from '../basket/site-source.ts';
import { make } from '../question/dom.ts';
import { classItems } from './class-items.ts';
import { type ReadResults, readResults } from './read-results.ts';
import { reportCsv, reportView } from './report-view.ts';

/** What a class handed in, read, with what can be shown of it. */
export interface ReadClass extends Pick<ReadResults, 'paper' | 'problems'> {
  students: number;
  /** What the results say; rejects where the questions cannot be had, and is nothing where there are none. */
  shown(): Promise<{ view: HTMLElement[]; csv: string } | undefined>;
}

/** Reads what a class handed in. */
export function readClass(text: string): ReadClass {
  const { paper, results, problems } = readResults(text);
  const codes = [...new Set(results.flatMap(({ answers }) => answers.map(({ code }) => code)))];
  const shown = async () => {
    if (codes.length === 0) return undefined;
    const items = await classItems(codes, SITE_SOURCE);
    const report = classReport(results, items);
    return {
      view: [...missing(codes.length - items.length), ...reportView(report)],
      csv: reportCsv(report),
    };
  };
  return { paper, problems, students: results.length, shown };
}

function missing(gone: number): HTMLElement[] {
  if (gone === 0) return [];
  const said = `${gone} of its questions cannot be marked here: they were taken out or are marked by a person.`;
  return [make('p', '', said)];
}

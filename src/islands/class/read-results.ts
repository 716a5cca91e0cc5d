import { type PaperResult, parseResult } from '../../educators/paper-result.ts';

/** What a pile of texts holds: results of one paper, and what is wrong with the rest. */
export interface ReadResults {
  paper: string;
  results: readonly PaperResult[];
  /** Sentences on lines that are no result, or of another paper, with how many there are of each. */
  problems: readonly string[];
}

/** Most lines that are read at once. */
const MOST = 2000;

/** Reads results from texts, a line each; the paper that most are of counts, and an attempt that comes twice counts once, as it came last. */
export function readResults(text: string): ReadResults {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const read = lines.slice(0, MOST).map(parseResult);
  const whole = read.filter((result) => typeof result !== 'string');
  const results = [...new Map(whole.map((result) => [result.attempt, result])).values()];
  const counts = Map.groupBy(results, ({ paper }) => paper);
  const [paper = '', own = []] = [...counts].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const questions = Map.groupBy(own, ({ answers }) => answers.map(({ code }) => code).join(''));
  const [[, usual = []] = []] = [...questions].sort(([, a], [, b]) => b.length - a.length);
  const names = Map.groupBy(
    own.filter(({ name }) => name),
    ({ name }) => name.toLowerCase(),
  );
  const faults = [
    ...read.filter((result) => typeof result === 'string'),
    ...results
      .filter((result) => result.paper !== paper)
      .map((result) => `This result is of another paper (${result.paper}).`),
    ...own
      .filter((result) => !usual.includes(result))
      .map(() => 'This result has other questions than most: it may come from another edition.'),
    ...[...names.values()].flatMap(([first, ...more]) =>
      first && more.length > 0
        ? `${more.length + 1} results have the name “${first.name}”: whoever handed in twice counts twice.`
        : [],
    ),
    ...lines.slice(MOST).map(() => `Only ${MOST} lines are read at once.`),
  ];
  const problems = [...Map.groupBy(faults, (fault) => fault)].map(([fault, all]) =>
    all.length > 1 ? `${fault} (${all.length} lines)` : fault,
  );
  return { paper, results: own, problems };
}

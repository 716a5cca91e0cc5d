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
/** Over how many lines a mail may have broken one result. */
const MOST_BROKEN = 6;

/** Reads results from texts, a line each; the paper that most are of counts, and an attempt that comes twice counts once, as it came last. */
export function readResults(text: string): ReadResults {
  const lines = linesOf(text);
  const read = readLines(lines.slice(0, MOST));
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
    ...whole.slice(results.length).map(() => 'This result came before: it counts once.'),
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

/** The lines of a text without what mails and documents put around them; each result begins one. */
function linesOf(text: string): string[] {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/\b(?=IOP1\s)/g, '\n')
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^[>|\s]+/, '').trim())
    .filter(Boolean);
}

/** Results, or what is wrong with a line; a result that was broken into several lines is put together again. */
function readLines(lines: readonly string[]): (PaperResult | string)[] {
  const read: (PaperResult | string)[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const first = parseResult(lines[at] ?? '');
    const joined = typeof first === 'string' ? joinedResult(lines, at) : undefined;
    read.push(joined?.result ?? first);
    at += joined?.more ?? 0;
  }
  return read;
}

/** The result that begins at a line and goes on in those below it. */
function joinedResult(
  lines: readonly string[],
  at: number,
): { result: PaperResult; more: number } | undefined {
  if (!lines[at]?.startsWith('IOP1')) return undefined;
  // A line ends between two words, or within a long one.
  let wholes = [lines[at]];
  for (let more = 1; more < MOST_BROKEN; more += 1) {
    const next = lines[at + more];
    if (next === undefined || next.startsWith('IOP1')) return undefined;
    wholes = wholes.flatMap((whole) => [`${whole} ${next}`, whole + next]);
    const result = wholes.map(parseResult).find((known) => typeof known !== 'string');
    if (result) return { result, more };
  }
  return undefined;
}

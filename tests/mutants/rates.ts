/** What became of the mutants of each file, with lines and columns from 1. */
export interface MutantReport {
  files: Record<
    string,
    {
      mutants: {
        status: string;
        mutatorName: string;
        original: string;
        replacement: string;
        location: { start: { line: number; column: number } };
      }[];
    }
  >;
}

/** How many mutants of a file or a room the tests noticed, of all that were tried. */
export interface Rate {
  name: string;
  killed: number;
  tried: number;
}

/** The shares, from 0 to 1, below which a file and the whole do not pass. */
const LEAST = { file: 0.75, whole: 0.9 };

const KILLED = ['Killed', 'Timeout'];
const LIVED = ['Survived', 'NoCoverage'];

/** The rate of each file with mutants, in order of their paths. */
export function fileRates({ files }: MutantReport): Rate[] {
  return Object.entries(files)
    .map(([name, { mutants }]) => {
      const count = (states: string[]) =>
        mutants.filter(({ status }) => states.includes(status)).length;
      const killed = count(KILLED);
      return { name, killed, tried: killed + count(LIVED) };
    })
    .filter(({ tried }) => tried > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The rates of the rooms of src, `src/lib`, each the sum of its files. */
export function roomRates(files: readonly Rate[]): Rate[] {
  const rooms = Map.groupBy(files, ({ name }) => name.split('/').slice(0, 2).join('/'));
  return [...rooms].map(([name, rates]) => sum(name, rates));
}

/** Several rates as one. */
export function sum(name: string, rates: readonly Rate[]): Rate {
  const total = (key: 'killed' | 'tried') => rates.reduce((all, rate) => all + rate[key], 0);
  return { name, killed: total('killed'), tried: total('tried') };
}

/** What does not pass, each as a sentence. */
export function shortfalls(files: readonly Rate[]): string[] {
  const whole = sum('The whole', files);
  const low = files.filter((rate) => share(rate) < LEAST.file);
  return [
    ...low.map((rate) => `${rate.name} is at ${percent(rate)}, below ${LEAST.file * 100} %.`),
    ...(share(whole) < LEAST.whole
      ? [`The whole is at ${percent(whole)}, below ${LEAST.whole * 100} %.`]
      : []),
  ];
}

/** A table of rates, one a line. */
export function table(rates: readonly Rate[]): string {
  return rates
    .map(
      (rate) =>
        `${percent(rate).padStart(7)}  ${`${rate.killed}/${rate.tried}`.padStart(11)}  ${rate.name}`,
    )
    .join('\n');
}

/** The mutants that no test noticed, each with its place, what stands there, and what stood there instead. */
export function survivors({ files }: MutantReport): string[] {
  return Object.entries(files).flatMap(([name, { mutants }]) =>
    mutants
      .filter(({ status }) => LIVED.includes(status))
      .map(({ status, mutatorName, original, replacement, location: { start } }) => {
        const change = `${oneLine(original)} → ${oneLine(replacement)}`;
        const untried = status === 'NoCoverage' ? ' (no test runs it)' : '';
        return `${name}:${start.line}:${start.column} ${mutatorName}: ${change}${untried}`;
      }),
  );
}

/** How many mutants are decided when a module is loaded, and were not tried. */
export function untried({ files }: MutantReport): number {
  return Object.values(files)
    .flatMap(({ mutants }) => mutants)
    .filter(({ status }) => status === 'Ignored').length;
}

function oneLine(code: string): string {
  return code.replace(/\s+/g, ' ').slice(0, 80);
}

function share({ killed, tried }: Rate): number {
  return tried === 0 ? 1 : killed / tried;
}

/** Rounded down, so that what falls short never looks as if it passed. */
function percent(rate: Rate): string {
  return `${(Math.floor(share(rate) * 1000) / 10).toFixed(1)} %`;
}

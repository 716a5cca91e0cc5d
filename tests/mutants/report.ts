/** What became of each mutant, out of all that the workers told. */
import type { Entry } from './journal.ts';
import type { MutantReport } from './rates.ts';
import type { Mutant } from './sandbox.ts';

/**
 * The report by files, in the order of the mutants.
 * @param read gives the text of a file as it is without mutants
 */
export function reportOf(
  mutants: readonly Mutant[],
  journal: readonly Entry[],
  read: (file: string) => string,
): MutantReport {
  const statusOf = judgement(journal);
  const files: MutantReport['files'] = {};
  for (const mutant of mutants) {
    const { fileName, mutatorName, replacement, location, id } = mutant;
    files[fileName] ??= { mutants: [] };
    files[fileName].mutants.push({
      status: mutant.status ?? statusOf(id),
      mutatorName,
      original: cut(read(fileName), location),
      replacement,
      location: { start: { line: location.start.line + 1, column: location.start.column + 1 } },
    });
  }
  return { files };
}

/** The tests that noticed nothing because they fail without any mutant, each with the reason. */
export function leftOut(journal: readonly Entry[]): string[] {
  return [
    ...new Set(
      journal.flatMap((entry) =>
        entry.type === 'left out' ? [`${entry.test.split('#')[0]}: a test ${entry.why}`] : [],
      ),
    ),
  ].sort();
}

/** The status of each mutant by its id, in Stryker's words. */
function judgement(journal: readonly Entry[]): (id: string) => string {
  const ids = (...types: string[]) =>
    new Set(
      journal.flatMap((entry) => {
        if (!types.includes(entry.type)) return [];
        if ('ids' in entry) return entry.ids;
        return 'id' in entry ? [entry.id] : [];
      }),
    );
  const killed = ids('killed');
  const timeout = ids('timeout');
  const covered = ids('covered');
  const loaded = ids('static');
  return (id) => {
    if (killed.has(id)) return 'Killed';
    if (timeout.has(id)) return 'Timeout';
    if (covered.has(id)) return 'Survived';
    return loaded.has(id) ? 'Ignored' : 'NoCoverage';
  };
}

function cut(text: string, { start, end }: Mutant['location']): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, at) =>
      line.slice(at === 0 ? start.column : 0, at === last ? end.column : undefined),
    )
    .join('\n');
}

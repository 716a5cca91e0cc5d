import type { Entry } from './journal.ts';

/** What is known so far of the mutants, from the point of view of a test that is about to try them. */
export class Progress {
  /** The mutants that need no further test. */
  readonly over = new Set<string>();
  readonly #tried = new Set<string>();
  readonly #suspects = new Set<string>();
  readonly #cleared = new Set<string>();

  /** Takes in what the journal says. */
  add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.type === 'killed' || entry.type === 'timeout') this.over.add(entry.id);
      if (entry.type === 'tried') this.#tried.add(entry.test);
      if (entry.type === 'suspect') this.#suspects.add(pair(entry));
      if (entry.type === 'cleared') this.#cleared.add(pair(entry));
    }
  }

  /** What a test still has to try of the mutants that it runs, and which of them are suspects. */
  left(test: string, ids: readonly string[]): { suspects: string[]; others: string[] } {
    if (this.#tried.has(test)) return { suspects: [], others: [] };
    const open = ids.filter((id) => !this.over.has(id) && !this.#cleared.has(pair({ id, test })));
    const isSuspect = (id: string) => this.#suspects.has(pair({ id, test }));
    return { suspects: open.filter(isSuspect), others: open.filter((id) => !isSuspect(id)) };
  }
}

function pair({ id, test }: { id: string; test: string }): string {
  return `${id} ${test}`;
}

import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { figuresIn } from '../course/usage/figures.ts';

/** Where a text counts trials. */
const TRIALS = /(\d+|[a-z]+)\s+(?:listed\s+)?trials\b/gi;
/** Where it counts the references that could be identified. */
const IDENTIFIED = /\bidentify\s+(\d+)\s+of\s+these|\bothers\s+of\s+the\s+(\d+)\s/g;
/** Files whose texts count. */
const COUNTING = /^(?:sections\/.*\.mdx|diagrams\/.*\.mmd|(?:questions|cards)\/.*\.yaml)$/;

/** Finds counts of trials and of references in the text that are other than those of the lists. */
export function checkCounts({ files, lists }: ContentTree): Fault[] {
  const trials = lists.trials.length > 0 ? trialCounts(lists) : undefined;
  const known = lists.references.filter(({ value }) => value.grade !== 'unidentified').length;
  return [...files].flatMap(([name, text]): Fault[] => {
    if (!COUNTING.test(name)) return [];
    // A tag between a number and its word is none of the words.
    const words = text.replace(/<[^>\n]*>/g, (tag) => ' '.repeat(tag.length));
    const at = (index: number) => ({ file: `content/${name}`, ...placeAt(text, index) });
    const ofTrials = [...words.matchAll(TRIALS)].flatMap(({ 1: many, index }) =>
      figuresIn(`${many} trials`)
        // A single trial, or two that are named, is no count.
        .filter(({ number }) => Number(number) > 3 && trials?.has(Number(number)) === false)
        .map(({ number }): Fault => {
          const message = `No record of the list of trials counts ${number} trials, and no procedure has so many of its own.`;
          return { ...at(index), code: 'count/trials', message };
        }),
    );
    const ofReferences = [...words.matchAll(IDENTIFIED)].flatMap(
      ({ 1: one, 2: other, index }): Fault[] => {
        const told = one ?? other;
        if (told === `${known}`) return [];
        const message = `The text counts ${told} identified references, and the list has ${known}.`;
        return [{ ...at(index), code: 'count/references', message }];
      },
    );
    return [...ofTrials, ...ofReferences];
  });
}

/** The numbers of trials that a text can give: those of records of lists, and those that use one procedure only. */
function trialCounts({ studies, trials }: ContentTree['lists']): ReadonlySet<number> {
  const recorded = studies
    .filter(({ value }) => value.design === 'trial-list')
    .flatMap(({ value }) =>
      value.outcomes.flatMap(({ count, denominator, value: n }) => [count, denominator, n]),
    );
  const kinds = new Set(trials.flatMap(({ value }) => value.procedures.flatMap(kindOf)));
  const ofOneKind = [...kinds].map(
    (kind) =>
      trials.filter(({ value }) => value.procedures.every((one) => one.includes(kind))).length,
  );
  return new Set([...recorded, ...ofOneKind, trials.length].flatMap((n) => n ?? []));
}

/** The word that says what is done in a procedure, "chemoembolization" of "conventional chemoembolization". */
function kindOf(procedure: string): string[] {
  return procedure.match(/\w*(?:embolization|ablation|electroporation)\b/g) ?? [];
}

function placeAt(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

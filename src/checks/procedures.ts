import { type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import type { FaultCode } from '../course/read/fault-codes.ts';
import { LISTS } from '../course/read/lists.ts';
import { nearest } from '../course/read/nearest.ts';
import {
  MOST_PLATE_WORDS,
  plateLines,
  plateSources,
  plateWords,
} from '../course/schema/procedure.ts';
import { claimIds } from './studies.ts';

/** Finds plates that are too long, have no drawing, or name an entry, fact, claim or procedure that does not exist. */
export function checkProcedures({ lists, keys, sections, plateDrawings }: ContentTree): Fault[] {
  // A section that cannot be read may hold any claim, a list that cannot be read any procedure.
  const claims = sections.every(isReadable) ? claimIds(sections) : undefined;
  const inTrials = keys.trials && new Set(lists.trials.flatMap(({ value }) => value.procedures));
  const drawn = new Set(plateDrawings);

  return lists.procedures.flatMap(({ value: plate, placeOf }): Fault[] => {
    const at = (value: string) => ({
      file: `content/${LISTS.procedures.file}`,
      ...placeOf(value),
    });
    const unknown = (
      code: FaultCode,
      what: string,
      ids: readonly string[],
      known: ReadonlySet<string> | undefined,
    ): Fault[] =>
      ids
        .filter((id) => known?.has(id) === false)
        .map((id) => {
          const message = `"${plate.id}" names the ${what} "${id}", which does not exist.`;
          return { ...at(id), code, message, suggestion: nearest(id, known ?? []) };
        });
    const words = plateWords(plate);
    const named = plateLines(plate).flatMap(({ said }) => said.claim ?? []);
    return [
      ...unknown('term/unknown', 'glossary entry', [plate.term, ...plate.also], keys.glossary),
      ...unknown('background/unknown', 'fact', plateSources(plate), keys.background),
      ...unknown('plate/claim', 'claim', named, claims),
      ...unknown('plate/trials', 'procedure', plate.trials, inTrials),
      ...(words > MOST_PLATE_WORDS
        ? [
            {
              ...at(plate.id),
              code: 'plate/long' as const,
              message: `"${plate.id}" has ${words} words.`,
            },
          ]
        : []),
      ...(drawn.has(plate.id)
        ? []
        : [
            {
              ...at(plate.id),
              code: 'plate/drawing' as const,
              message: `"${plate.id}" has no drawing.`,
            },
          ]),
    ];
  });
}

import { type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';

/** Finds two sections with one number. */
export function checkOrder({ sections }: ContentTree): Fault[] {
  const taken = new Map<number, string>();
  return sections.flatMap(({ file, head }): Fault[] => {
    if (!head) return [];
    const { value, line, column } = head.order;
    const twin = taken.get(value);
    if (twin === undefined) taken.set(value, file);
    const message = `The order ${value} is already used in ${twin}.`;
    return twin === undefined ? [] : [{ file, line, column, code: 'section/order', message }];
  });
}

/** What nobody can see somebody do. */
const UNSEEN = /^(?:understand|know|learn|appreciate|be|become|realize|grasp|see|have)\b/i;

/** Finds objectives that begin with what cannot be observed. */
export function checkObjectives({ sections }: ContentTree): Fault[] {
  return sections.flatMap(({ file, head }) =>
    (head?.data.objectives ?? []).flatMap(({ id, text }, i): Fault[] => {
      const [verb] = UNSEEN.exec(text) ?? [];
      const at = head?.objectives[i];
      if (!verb || !at) return [];
      const message = `The objective "${id}" begins with "${verb}".`;
      return [{ file, line: at.line, column: at.column, code: 'section/verb', message }];
    }),
  );
}

/** Finds sections that do not close with their limits and their key points. */
export function checkClosingParts({ sections }: ContentTree): Fault[] {
  return sections.filter(isReadable).flatMap(({ file, scan }): Fault[] => {
    // A heading that has no id yet may be one of the two.
    if (scan.faults.some(({ code }) => code === 'heading/no-id')) return [];
    const last = scan.headings.filter(({ depth }) => depth === 2).slice(-2);
    if (last.map(({ id }) => id).join() === 'limits,key-points') return [];
    const message = 'The section does not close with its limits and its key points.';
    const line = last.at(-1)?.line ?? 1;
    return [{ file, line, column: 1, code: 'section/parts', message }];
  });
}

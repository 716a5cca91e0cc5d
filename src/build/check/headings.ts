import type { Fault } from '../../model/fault.ts';
import type { ContentTree } from './content-tree.ts';

/** Finds sections that do not close with their limits and their key points. */
export function checkHeadings({ sections }: ContentTree): Fault[] {
  return sections.flatMap(({ file, scan }): Fault[] => {
    // What cannot be read, or has no id yet, was reported already.
    if (scan.faults.some(({ code }) => code === 'mdx/syntax' || code === 'heading/no-id'))
      return [];
    const last = scan.headings.filter(({ depth }) => depth === 2).slice(-2);
    if (last.map(({ id }) => id).join() === 'limits,key-points') return [];
    const message = 'The section does not close with its limits and its key points.';
    const line = last.at(-1)?.line ?? 1;
    return [{ file, line, column: 1, code: 'section/parts', message }];
  });
}

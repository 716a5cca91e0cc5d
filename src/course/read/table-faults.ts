import type { Fault } from './fault.ts';
import type { MdxNode } from './mdx-node.ts';

/** Why lines that look like a table are none. */
export function brokenTableWords(text: string): string {
  const [head = 0, rule = 0] = text
    .trim()
    .split('\n')
    .map(
      (line) =>
        line
          .trim()
          .replace(/^\||\|$/g, '')
          .split('|').length,
    );
  if (!/^[\s|:-]+$/.test(text.trim().split('\n')[1] ?? ''))
    return 'These lines are no table: the line of dashes below its head, | --- | --- |, is missing.';
  return `These lines are no table: its head has ${head} cells, the line of dashes below it ${rule}.`;
}

/** A fault for each row of a table with fewer or more cells than its head. */
export function unevenRows(table: MdxNode): Omit<Fault, 'file'>[] {
  const [head, ...rows] = table.children ?? [];
  const wanted = head?.children?.length ?? 0;
  return rows.flatMap((row) => {
    const { length } = row.children ?? [];
    const { line, column } = row.position?.start ?? { line: 1, column: 1 };
    if (length === wanted) return [];
    const message = `The row has ${length} cells, the head of the table has ${wanted}.`;
    return [{ line, column, code: 'table/cells' as const, message }];
  });
}

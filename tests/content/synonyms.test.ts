import { expect, test } from 'vitest';
import { listItems, plainSpaces, sections } from './sections.ts';

test('a page that marks a term by two of its names says that they are one', () => {
  const names = new Map(
    listItems('glossary').flatMap(({ id, otherIds }) =>
      [id, ...otherIds].map((name) => [name, id]),
    ),
  );
  const told = sections().flatMap(({ slug, scan }) => {
    const marked = scan.uses.flatMap(({ kind, value }) => (kind === 'term' ? [value] : []));
    const text = plainSpaces(scan.parts.map((part) => part.text).join(' '));
    return [...Map.groupBy(new Set(marked), (name) => names.get(name))]
      .filter(([, by]) => by.length > 1)
      .map(([id]) => ({
        of: `${slug}: ${id}`,
        asOne: /\bone [a-z]+ under two names\b/.test(text),
      }));
  });
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(({ asOne }) => !asOne)).toEqual([]);
});

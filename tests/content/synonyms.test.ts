import { expect, test } from 'vitest';
import { listItems, yamlFile } from './sections.ts';

const printed = listItems('glossary').flatMap(({ id, aliases }) =>
  aliases.map((name) => `${id}: ${name}`),
);
const read = Object.entries(yamlFile('tests/content/synonyms.yaml') as Record<string, string[]>);

test('no name is printed as another name of a term before someone has read it as one', () => {
  expect(printed.toSorted()).toEqual(
    read.flatMap(([id, names]) => names.map((name) => `${id}: ${name}`)).toSorted(),
  );
});

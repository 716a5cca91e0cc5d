import { expect, test } from 'vitest';
import { listItems, yamlFile } from './sections.ts';

interface Reading {
  judged?: Record<string, { sound: boolean }>;
}

const readings = yamlFile('content/bank-readings.yaml') as Reading[];
const changed = new Set(
  listItems('changes').flatMap(({ places }) => places.map((place) => place.split('#')[1] ?? '')),
);

test('a question that a reader judged unsound and that is still asked has its entry among the changes', () => {
  const unsound = readings.flatMap(({ judged = {} }) =>
    Object.entries(judged)
      .filter(([, { sound }]) => sound === false)
      .map(([id]) => id),
  );
  expect(unsound.length).toBeGreaterThan(5);
  expect([...new Set(unsound)].filter((id) => !changed.has(id))).toEqual([]);
});

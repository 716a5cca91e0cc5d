import { expect, test } from 'vitest';
import { listItems, plainSpaces, sections } from './sections.ts';

/** Verbs with which the result of a finished study would be told as if it held in general. */
const PRESENT =
  /(?<!\b(?:did|could) not )\b(?:show|shows|find|finds|is|are|does|do|reach|reaches|yield|yields|recommend|recommends|predict|predicts|improve|improves|exceed|exceeds|occur|occurs)\b/;

/** Key sentences that also say something in general, and what. */
const GENERAL: Record<string, string> = {
  'ici-abscopal-reports': 'what the effect is called',
  'ici-transient-effect': 'what the review concludes of most cases',
  'ici-remote-growth': 'a concern, and no result',
  'breast-mwa-cryo-early': 'what is not given',
};

const told = new Set(
  listItems('studies')
    .filter(({ design }) => design !== 'statement')
    .flatMap(({ outcomes }) => outcomes.flatMap(({ claims }) => claims)),
);
const results = [
  ...sections().flatMap(({ scan }) =>
    scan.uses.flatMap(({ kind, value, words }) =>
      kind === 'claim' && told.has(value) ? [{ id: value, text: plainSpaces(words) }] : [],
    ),
  ),
  ...listItems('updates').flatMap(({ id, status, finding }) =>
    status === 'results published' ? [{ id, text: plainSpaces(finding) }] : [],
  ),
];

test('the result of a study is told in the past', () => {
  expect(results.length).toBeGreaterThan(40);
  const present = results.flatMap(({ id, text }) => {
    const [verb] = PRESENT.exec(text) ?? [];
    return verb ? [`${id}: ${verb}`] : [];
  });
  const general = new Set(Object.keys(GENERAL));
  expect(present.filter((one) => !general.has(one.replace(/:.*/, '')))).toEqual([]);
  expect([...general].filter((id) => !present.some((one) => one.startsWith(`${id}:`)))).toEqual([]);
});

test.each([
  ['Scores show no significant change.', true],
  ['The guideline does not recommend it.', true],
  ['Median survival is 16.5 months.', true],
  ['The guideline did not recommend it.', false],
  ['Scores showed no significant change.', false],
])('"%s" tells a result as if it held in general: %s', (text, expected) => {
  expect(PRESENT.test(text)).toBe(expected);
});

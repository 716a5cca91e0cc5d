import { expect, test } from 'vitest';
import { retiredFaults } from '../../../../src/checks/item-writing/retired.ts';
import { bankFile } from '../entries.ts';
import { told } from '../small-tree.ts';

/** What is said of questions and cards, in YAML each. */
function found(questions: string, cards = '- id: maps-c-1', whole = true) {
  return retiredFaults({
    questions: [bankFile('questions', 'maps', questions, whole)],
    cards: [bankFile('cards', 'maps', cards)],
  });
}
const ASKED = '- id: maps-q-1\n';

test.each([
  ['no successor', '- {id: a, retired: {reason: r}}'],
  ['a question that is asked', '- {id: a, retired: {instead: maps-q-1}}'],
  ['a card that is asked', '- {id: a, retired: {instead: maps-c-1}}'],
])('an item that is asked no more may name %s', (_, retired) => {
  expect(found(ASKED + retired)).toEqual([]);
});

test.each([
  ['nothing that there is', '- {id: a, retired: {instead: maps-q-2}}', 'maps-q-2'],
  ['what is asked no more either', '- {id: a, retired: {instead: b}}\n- {id: b, retired: {}}', 'b'],
  ['itself', '- {id: a, retired: {instead: a}}', 'a'],
])('an item that is asked no more cannot name %s', (_, retired, instead) => {
  expect(told(found(ASKED + retired))).toEqual([
    `questions/maps.yaml:2:1 item/instead "a" names "${instead}" as the item asked instead, and it is not asked.`,
  ]);
});

test('what is near is suggested, and a card is told in its own file', () => {
  const faults = found(ASKED, '- {id: a, retired: {instead: maps-q-11}}');
  expect(told(faults)).toEqual([
    'cards/maps.yaml:1:1 item/instead "a" names "maps-q-11" as the item asked instead, and it is not asked.',
  ]);
  expect(faults[0]?.suggestion).toBe('maps-q-1');
});

test('while a file has a fault, the successor may stand there', () => {
  expect(found('- {id: a, retired: {instead: maps-q-2}}', '- id: b', false)).toEqual([]);
});

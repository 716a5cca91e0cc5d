import { expect, test } from 'vitest';
import { cardFaults } from '../../../../src/checks/item-writing/cards.ts';
import { told } from '../small-tree.ts';
import { bankOf, bankSection } from './small-bank.ts';

const faults = (front: string) =>
  told(cardFaults(bankOf([bankSection('maps', [], [{ front: 'A cue?' }, { front }])])));

test.each([
  ['What does this section say?', 'this section'],
  ['What does The site say?', 'The site'],
  ['What is on this page?', 'this page'],
  ['What does a source note add?', 'source note'],
  ['What do Source notes add?', 'Source notes'],
  ['What stands in the trials table?', 'trials table'],
])('"%s" cannot stand alone', (front, words) => {
  expect(faults(front)).toEqual([`cards/maps.yaml:2:1 card/alone The front says "${words}".`]);
});

test.each([
  'What does a section of a hill show?',
  'Which site of the body is it?',
  'What does the pageant show?',
  'What does a resource noted here show?',
  'What did the trials show?',
])('"%s" can', (front) => {
  expect(faults(front)).toEqual([]);
});

test('a section without cards has none that could not stand alone', () => {
  expect(cardFaults(bankOf([bankSection('maps')]))).toEqual([]);
});

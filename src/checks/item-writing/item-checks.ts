import type { Fault } from '../../course/read/fault.ts';
import { answerableFaults } from './answerable.ts';
import { balanceFaults } from './balance.ts';
import { cardFaults } from './cards.ts';
import { coverageFaults } from './coverage-faults.ts';
import type { Bank } from './examined-bank.ts';
import { mixtureFaults, testWiseFaults } from './mixture.ts';
import { nameFaults } from './names.ts';
import { wordingFaults } from './wording.ts';

/** Everything an examiner objects to in the questions and cards of the whole site. */
export function examine(bank: Bank): Fault[] {
  return [
    nameFaults,
    coverageFaults,
    wordingFaults,
    answerableFaults,
    cardFaults,
    balanceFaults,
    mixtureFaults,
    testWiseFaults,
  ].flatMap((faults) => faults(bank));
}

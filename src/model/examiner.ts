import { balanceFaults } from './examiner/balance.ts';
import type { Bank } from './examiner/bank.ts';
import { coverageFaults } from './examiner/coverage-faults.ts';
import { nameFaults } from './examiner/names.ts';
import { wordingFaults } from './examiner/wording.ts';
import type { Fault } from './fault.ts';

/** Everything an examiner objects to in the questions and cards of the whole site. */
export function examine(bank: Bank): Fault[] {
  return [nameFaults, coverageFaults, wordingFaults, balanceFaults].flatMap((faults) =>
    faults(bank),
  );
}

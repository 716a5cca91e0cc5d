import type { Fault } from '../../course/read/fault.ts';
import { type Bank, cardsOf, faultAt } from './examined-bank.ts';

/** What has no meaning where cards of many sections are mixed, and what speaks of the website. */
const NOT_ALONE = /\b(?:this|the) (?:section|site|page)\b|\bsource notes?\b|\btrials table\b/i;

/** Finds cards whose cue cannot stand alone. */
export function cardFaults(bank: Bank): Fault[] {
  return cardsOf(bank).flatMap((card) => {
    const words = NOT_ALONE.exec(card.item.front)?.[0];
    if (!words) return [];
    return [faultAt(card, 'card/alone', `The front says "${words}".`)];
  });
}

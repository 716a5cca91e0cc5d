import type { Bank } from '../../../../src/checks/item-writing/examined-bank.ts';
import { ReadMemory } from '../../../../src/course/read/read-memory.ts';

/** Items with a line each; a value of one is found in the third column of its line. */
function placed(items: readonly object[]) {
  return items.map((value, i) => {
    const place = () => ({ line: i + 1, column: 3 });
    return { value, line: i + 1, placeOf: place, placeAt: place };
  });
}

/** A section with these questions and cards, and else nothing but what is given. */
export function bankSection(
  slug: string,
  questions?: readonly object[],
  cards?: readonly object[],
  given: object = {},
) {
  const file = (folder: string, items: readonly object[] | undefined) =>
    items && { file: `content/${folder}/${slug}.yaml`, slug, whole: true, items: placed(items) };
  return {
    ...{ file: `content/sections/${slug}.mdx`, slug, objectives: [], claims: [], headings: [] },
    ...{ parts: [], figures: [], topic: undefined },
    ...{ questions: file('questions', questions), cards: file('cards', cards) },
    ...given,
  };
}

/** A bank of these sections. */
export function bankOf(sections: readonly object[], given: object = {}): Bank {
  const memory = new ReadMemory();
  const bank = {
    ...{ sections, references: undefined, rules: undefined, readable: true, memory },
    ...given,
  };
  return bank as unknown as Bank;
}

/** A bank of one section with these questions. */
export const questionBank = (...questions: object[]) => bankOf([bankSection('maps', questions)]);

/** A question with one right option among these, the first. */
export function single(id: string, options: readonly string[], more: object = {}) {
  return {
    ...{ id, type: 'single', stem: `What of ${id}?`, level: 'recall', features: [] },
    options: options.map((text, i) => ({
      ...{ id: 'abcdef'.charAt(i), text, correct: i === 0 },
      rationale: `Because of ${text}.`,
    })),
    ...more,
  };
}

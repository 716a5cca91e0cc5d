import { DRAWINGS_AND_RECORDS } from './drawings-and-records.ts';
import { KEYS_AND_FIGURES } from './keys-and-figures.ts';
import { NAMES } from './names.ts';
import type { Operator } from './operator.ts';
import { SYNTAX } from './syntax.ts';
import { WORDS } from './words.ts';

/** Every way in which a file is spoiled. */
export const OPERATORS: readonly Operator[] = [
  ...SYNTAX,
  ...NAMES,
  ...KEYS_AND_FIGURES,
  ...WORDS,
  ...DRAWINGS_AND_RECORDS,
];

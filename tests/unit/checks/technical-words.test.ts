import { expect, test } from 'vitest';
import { technicalWords } from '../../../src/checks/technical-words.ts';

test.each([
  ['a hazard ratio of 0.7 at an interim analysis', '', ['hazard ratio', 'interim analysis']],
  ['LEAP-012 gave TACE', 'the LEAP-012 trial', ['TACE']],
  ['an ablation (TULSA), then TULSA', '', []],
  ['stage IIIB in NCT02837029, cleared as K221624', '', []],
  ['cTACE and PD-L1', '', ['cTACE', 'PD-L1']],
  ['nothing to look up', '', []],
])('the technical words of "%s" are found', (text, names, expected) => {
  expect(technicalWords(text, names)).toEqual(expected);
});

import { expect, test } from 'vitest';
import { formatFaults } from '../../../../src/course/read/fault.ts';
import { faultsAfter, question } from './sample-bank.ts';

test('a good bank has no fault', () => {
  expect(faultsAfter(() => {})).toEqual([]);
});

test('a fault says where it is, what is wrong, what is near and what to do', () => {
  const report = formatFaults(
    faultsAfter((bank) => {
      question(bank, 3).claims = ['breast-citd'];
      question(bank, 5).place = 'pre';
    }),
  );
  expect(report).toMatchInlineSnapshot(`
    "2 faults in the content

    content/questions/breast.yaml:31:3  item/claim
      The section has no claim "breast-citd".
      Did you mean "breast-cited"? Otherwise name a claim of the section’s page.

    content/questions/breast.yaml:51:1  question/pre
      "breast-q-5" is not the only one before the text.
      A topic section asks exactly one question before the text (place: pre), the others ask none."
  `);
});

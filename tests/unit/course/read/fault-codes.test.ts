import { expect, test } from 'vitest';
import { FAULTS } from '../../../../src/course/read/fault-codes.ts';

test.each(Object.entries(FAULTS))(
  '%s has a code of two words and advice that is a sentence',
  (code, advice) => {
    expect(code).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
    expect(advice).toMatch(/^[A-Z].*[^.]\.$/s);
  },
);

import { inspect } from 'node:util';
import { expect, test } from 'vitest';

/**
 * One test of a rule over many cases: it counts once, and its report has every case that breaks the rule.
 * @param nameOf what a case is called in the report
 * @param check throws, as `expect` does, where a case breaks the rule
 */
export function rule<Case>(
  title: string,
  cases: readonly Case[],
  nameOf: (one: Case) => string,
  check: (one: Case) => void | Promise<void>,
): void {
  test(title, { timeout: 120_000 }, async () => {
    expect(cases.length, 'no case to test').toBeGreaterThan(0);
    const broken: string[] = [];
    for (const one of cases)
      try {
        await check(one);
      } catch (error) {
        broken.push(`${nameOf(one)}: ${reason(error)}`);
      }
    if (broken.length > 0)
      throw new Error(`${broken.length} of ${cases.length} break the rule\n${broken.join('\n')}`);
  });
}

/** Why a check failed, with all that was found: a message alone shortens lists. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { actual } = error as { actual?: unknown };
  if (actual === undefined || actual === null) return error.message;
  const found = typeof actual === 'string' ? actual : inspect(actual, { depth: 6 });
  return `${error.message}\n  found: ${found}`;
}

import { expect, test } from 'vitest';
import { letSeveralAct } from '../../mutants/switches.ts';

test('code with switches lets several mutants be in place, and code without is left as it is', () => {
  const code = 'if (ns.activeMutant === undefined) {}\nif (ns.activeMutant === id) {\n}';
  expect(letSeveralAct(code)).toContain('ns.active.has(id)');
  expect(letSeveralAct(code)).not.toContain('ns.activeMutant === id');
  expect(letSeveralAct('const one = 1;')).toBe('const one = 1;');
});

test('switches that are written in a new way are not taken for none', () => {
  expect(() => letSeveralAct('if (id === ns.activeMutant) {}')).toThrow('in a new way');
});

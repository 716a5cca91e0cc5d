import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClassItem, classReport, pointBiserial } from '../../../src/educators/class-report.ts';
import {
  formatResult,
  type PaperResult,
  parseResult,
  type ResultAnswer,
  resultOf,
} from '../../../src/educators/paper-result.ts';
import type { Confidence } from '../../../src/learner/log/events.ts';

const items: ClassItem[] = ['one', 'two', 'three'].map((id, at) => ({
  ...{ id, stem: id, objective: at < 2 ? 'read' : 'judge' },
  ...{ code: `code${at}`, key: { type: 'single', correct: ['b'] } },
}));

/** A student's answers in letters, a capital where certain, a dash where open. */
function student(letters: string, paper = 'aB3dE'): PaperResult {
  const answers = [...letters].map((letter, at): ResultAnswer => {
    const confidence: Confidence = letter === letter.toUpperCase() ? 'certain' : 'think';
    const given = { response: [letter.toLowerCase()], confidence };
    return { code: `code${at}`, ...(letter !== '-' && { given }) };
  });
  return { paper, attempt: 'aTTmp', name: '', minutes: 5, answers };
}

test('a result comes back from its line as it was, also from a QR code or a mail that adds space', () => {
  const code = fc.stringMatching(/^[0-9A-Za-z]{5}$/);
  const response = fc.oneof(
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
    fc.uniqueArray(fc.constantFrom('a:c', 'b:a', 'c:b')),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((n) => Number(n.toFixed(3)) + 0),
  );
  const answer = fc.record({
    code,
    given: fc.option(
      fc.record({ response, confidence: fc.constantFrom<Confidence>('guess', 'think', 'certain') }),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(
      code,
      fc.uniqueArray(answer, { minLength: 1, maxLength: 60, selector: ({ code: id }) => id }),
      fc.nat(999),
      (paper, answers, minutes) => {
        const result = {
          paper,
          attempt: 'aTTmp',
          minutes,
          name: 'Dr. A <b>',
          answers: answers.map(({ code: name, given }) => ({
            code: name,
            ...(given && { given }),
          })),
        };
        expect(parseResult(`  ${formatResult(result)}\n`)).toEqual(result);
      },
    ),
  );
});

test('a line that is foreign, cut or changed is told in a sentence, and nothing of it is kept', () => {
  const line = formatResult(student('bbb'));
  expect(parseResult('Dear all')).toBe('This is not a result of a paper of this site.');
  expect(parseResult(line.slice(0, 20))).toMatch(/^This result was cut off or changed/);
  expect(parseResult(line.replace('code0tb', 'code0ta'))).toMatch(
    /^This result was cut off or changed/,
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(['string', 'object']).toContain(typeof parseResult(text));
    }),
  );
});

test('a name is text alone: signs that are not seen are left out, and markup stays words', () => {
  const line = formatResult({ ...student('b'), name: '=1+1 <img src=x> \u202egnp.exe\u0000' });
  expect(parseResult(line)).toMatchObject({ name: '=1+1 <img src=x> gnp.exe' });
});

test('a result that asks a question twice is no result of a paper', () => {
  const twice = { ...student('ab'), answers: [{ code: 'code0' }, { code: 'code0' }] };
  expect(parseResult(formatResult(twice))).toBe('This result is damaged.');
});

test('any number comes back, and two who hand in nothing are two', () => {
  for (const response of [1e21, -2.5e-7, 0.1]) {
    const answers = [{ code: 'code0', given: { response, confidence: 'think' as const } }];
    expect(parseResult(formatResult({ ...student(''), answers }))).toMatchObject({ answers });
  }
  const [one, two] = [1, 2].map((startedAtMillis) =>
    resultOf('aB3dE', { queue: ['q-a'], startedAtMillis, activeMillis: 0 }, [null]),
  );
  expect(one?.attempt).not.toBe(two?.attempt);
});

test('an answer that the question does not have is named, and is not right', () => {
  const all = items.map((item) => ({ ...item, options: ['a', 'b', 'c'] }));
  const [one] = classReport([student('z'), student('b')], all).items;
  expect(one?.choices.map(({ answer, gone }) => [answer, gone])).toEqual([
    ['b', false],
    ['z', true],
  ]);
});

test('forty questions fit into a QR code that phones read', () => {
  const line = formatResult({
    ...student(''),
    name: 'A'.repeat(60),
    answers: Array.from({ length: 40 }, (_, at) => ({
      code: `c${1000 + at}`,
      given: { response: ['a', 'b', 'c', 'd'], confidence: 'certain' },
    })),
  });
  expect(line.length).toBeLessThan(700);
});

test('a class sees per question how many were right, who was certain and wrong, and what was chosen', () => {
  const report = classReport(
    [student('bba'), student('bAa'), student('acb'), student('-Bc')],
    items,
  );
  const [one, two, three] = report.items;
  expect(report.students).toBe(4);
  expect(one).toMatchObject({ answered: 3, right: 2, certainWrong: 0 });
  expect(two).toMatchObject({ answered: 4, right: 2, certainWrong: 1 });
  expect(two?.choices).toEqual([
    { answer: 'b', times: 2, right: true, gone: false },
    { answer: 'a', times: 1, right: false, gone: false },
    { answer: 'c', times: 1, right: false, gone: false },
  ]);
  expect(three?.right).toBe(1);
  expect(report.objectives).toEqual([
    { objective: 'read', right: 4, answered: 7 },
    { objective: 'judge', right: 1, answered: 4 },
  ]);
});

test('discrimination is the correlation with the score on the other questions', () => {
  expect(pointBiserial([true, true, false, false], [3, 2, 1, 0])).toBeCloseTo(0.894, 3);
  expect(pointBiserial([true, false, undefined], [1, 0, 0])).toBeUndefined();
  expect(pointBiserial([true, true, true], [1, 2, 3])).toBeUndefined();
  const same = classReport([student('bbb'), student('bbb'), student('aaa')], items);
  expect(same.items.map(({ discrimination }) => discrimination?.toFixed(2))).toEqual([
    '1.00',
    '1.00',
    '1.00',
  ]);
});

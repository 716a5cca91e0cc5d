import { expect, test } from 'vitest';
import { FAULTS } from '../../src/course/read/fault.ts';
import { OF_SLIPS } from '../unit/checks/codes-of-the-course.ts';
import { faultsWith, fileText } from './course-copy.ts';
import { BREAST, QUESTIONS } from './slip-parts.ts';
import { SLIPS_OF_LISTS } from './slips-of-lists.ts';
import { SLIPS_OF_TEXT } from './slips-of-text.ts';

const codes = new Set<string>();

test.each([...SLIPS_OF_TEXT, ...SLIPS_OF_LISTS])(
  '$slip is understood from its message alone',
  ({ change, at, says, faults: [count] = [1] }) => {
    const changes = [change].flat();
    const found = faultsWith(...changes);
    for (const { code } of found) codes.add(code);
    expect(found.map(({ code, message }) => `${code} ${message}`)).toHaveLength(count);
    const told = found.map((fault) => ({
      ...fault,
      words: [
        fault.message,
        fault.suggestion && `Did you mean "${fault.suggestion}"?`,
        FAULTS[fault.code],
      ].join(' '),
    }));
    const right = told.find(({ words }) =>
      says.every((part) => (part instanceof RegExp ? part.test(words) : words.includes(part))),
    );
    expect(right, JSON.stringify(told, null, 1)).toBeDefined();
    const [first] = changes;
    const file = (at instanceof Object && 'file' in at && at.file) || first?.file;
    expect(right?.file).toBe(`content/${file}`);
    if (at instanceof Object && 'line' in at) expect(right?.line).toBe(at.line);
    else expect(lineAndColumn(right)).toEqual(placeOf(first?.text ?? '', at));
  },
);

test('faults that only slips can have are among them', () => {
  expect(OF_SLIPS.filter((code) => !codes.has(code))).toEqual([]);
});

test.each([
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
])('%s is of the editor, and no fault', (_, write) => {
  const files = [
    'glossary.yaml',
    BREAST,
    'trials.csv',
    QUESTIONS,
    'diagrams/review-map.mmd',
    'diagrams/review-map.svg',
    'permalinks.txt',
  ];
  expect(faultsWith(...files.map((file) => ({ file, text: write(fileText(file)) })))).toEqual([]);
});

function lineAndColumn(fault: { line: number; column: number } | undefined) {
  return fault && { line: fault.line, column: fault.column };
}

/** Line and column, from 1, at which words begin; the fault may also stand at the start of their line. */
function placeOf(text: string, words: string | RegExp) {
  const index = words instanceof RegExp ? (words.exec(text)?.index ?? -1) : text.indexOf(words);
  if (index < 0) throw new Error(`The changed text does not hold ${words}.`);
  const lines = text.slice(0, index).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

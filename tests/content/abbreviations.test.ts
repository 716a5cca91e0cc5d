import { describe, expect, test } from 'vitest';
import { glossaryForms } from '../../src/course/schema/glossary.ts';
import { listItems, plainSpaces, type SectionFile, sections } from './sections.ts';

/** Abbreviations that stand without their long form, and why. */
const EXCEPTIONS: Record<string, string> = {
  CpG: 'a notation of chemistry for two neighboring bases, not an abbreviation that readers expand',
};

/** Each abbreviation of the glossary with the full names under which it is listed there. */
const names = new Map<string, string[]>();
for (const entry of listItems('glossary'))
  if (entry.abbreviation)
    names.set(entry.abbreviation, [
      ...(names.get(entry.abbreviation) ?? []),
      ...glossaryForms(entry),
    ]);

/** All words of a section as a page shows them, from its title to its last key point. */
function readingText({ head, scan }: SectionFile): string {
  const { title, answer, objectives } = head;
  const parts = scan.parts.map(({ text }) => text);
  return plainSpaces([title, answer, ...objectives.map(({ text }) => text), ...parts].join('\n'));
}

/** The abbreviations whose first use in a text does not follow their full name in parentheses. */
function unexplained(text: string): string[] {
  return [...names].flatMap(([abbreviation, full]) => {
    if (abbreviation in EXCEPTIONS) return [];
    const first = new RegExp(`(?<![\\w/])${literal(abbreviation)}s?(?![\\w/])`).exec(text);
    if (!first || follows(text.slice(0, first.index), full)) return [];
    const around = text.slice(
      Math.max(0, first.index - 40),
      first.index + abbreviation.length + 20,
    );
    return [`${abbreviation} in "… ${around} …"`];
  });
}

/** Whether a text ends with a full name, or with its first words, and an opening parenthesis. */
function follows(before: string, full: readonly string[]): boolean {
  return full.some((name) => {
    const words = name.split(' ').map(literal);
    // "Surveillance, Epidemiology, and End Results (SEER) database": the last words may come after.
    const endings = words
      .map((_, i) => words.slice(0, words.length - i).join(' '))
      .filter((ending, i) => i === 0 || ending.includes(' '));
    return new RegExp(`(?<!\\w)(?:${endings.join('|')})s? \\($`, 'i').test(before);
  });
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

describe.each(sections().map((section) => [section.slug, section] as const))('%s', (_, section) => {
  test('spells out every abbreviation of the glossary where it uses it first', () => {
    expect(unexplained(readingText(section))).toEqual([]);
  });
});

test.each([
  ['In hepatocellular carcinoma (HCC), HCC grows.', []],
  ['Immune checkpoint inhibitors (ICI) help.', []],
  ['The Surveillance, Epidemiology, and End Results (SEER) database counts.', []],
  ['Two inputs: the Barcelona Clinic Liver Cancer (BCLC) stage and images.', []],
  ['After DEB-TACE', ['DEB-TACE', 'TACE']],
  ['HCC grows. In hepatocellular carcinoma (HCC), it does.', ['HCC']],
  ['In a carcinoma (HCC)', ['HCC']],
  ['Combined PET/CT and CTs', ['CT']],
])('of "%s" the unexplained abbreviations are %j', (text, expected) => {
  expect(unexplained(text).map((line) => line.split(' in ')[0])).toEqual(
    expect.arrayContaining(expected),
  );
  expect(unexplained(text)).toHaveLength(expected.length);
});

test('every exception is an abbreviation of the glossary that some section uses', () => {
  const text = sections().map(readingText).join(' ');
  for (const abbreviation of Object.keys(EXCEPTIONS)) {
    expect(names.has(abbreviation), abbreviation).toBe(true);
    expect(text, abbreviation).toContain(abbreviation);
  }
});

import { type CheckedSection, type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { type GlossaryEntry, glossaryForms } from '../course/schema/glossary.ts';
import { literalPattern } from '../lib/literal-pattern.ts';

/**
 * Finds abbreviations of the glossary whose first use on a page does not follow their full name in parentheses, and
 * words in capitals that are neither in the glossary nor explained on the page.
 */
export function checkAbbreviations({
  sections,
  lists,
  keys,
  course,
  memory,
}: ContentTree): Fault[] {
  const glossary = lists.glossary.map(({ value }) => value);
  const names = abbreviationNames(glossary);
  const known = [
    ...glossary.flatMap(({ term, abbreviation = '', aliases }) => [term, abbreviation, ...aliases]),
    ...(course?.numberedNames ?? []),
  ].join(' ');
  const key = JSON.stringify([...names]) + known;
  return sections.flatMap((section) =>
    memory.of(`abbreviations of ${section.file}`, [section.text, key], () => [
      ...unexplainedIn(section, names),
      // Glossary and course name what is known.
      ...(course && keys.glossary ? unknownIn(section, known) : []),
    ]),
  );
}

/** A word of two or more capitals, also with digits. */
const CAPITALS = /(?<![\w/"#-])[A-Z][A-Z0-9]+(?=s?(?![\w-]))/g;
/** Words in capitals that everybody knows, numerals of stages and phases, and numbers of registries. */
const KNOWN = /^(?:[IV]+[ABC]?|NCT\d+|DOI|DNA|RNA|HIV|US|USA|UK|EU)$/;

function unknownIn(section: CheckedSection, known: string): Fault[] {
  const { file, head, scan, text: source } = section;
  if (!head || !isReadable(section)) return [];
  const text = scan.parts
    .map((part) => part.text)
    .join('\n')
    .replace(/\s+/g, ' ');
  const words = new Set(text.match(CAPITALS));
  return [...words].flatMap((word): Fault[] => {
    if (KNOWN.test(word) || new RegExp(`(?<!\\w)${word}(?!\\w)`).test(known)) return [];
    // Behind what it stands for, alone or with others: "(FDG PET/CT)".
    if (new RegExp(`\\([^()]*(?<!\\w)${word}(?!\\w)[^()]*\\)`).test(text)) return [];
    const place = placeOfWord(source, word);
    // What only markup makes a word of capitals, as H~2~O, is none.
    if (!place) return [];
    const message = `"${word}" is spelled out nowhere on this page, and the glossary does not have it.`;
    return [{ file, ...place, code: 'abbreviation/unknown', message }];
  });
}

/** Each abbreviation with the full names under which the glossary lists it. */
export function abbreviationNames(glossary: readonly GlossaryEntry[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const entry of glossary)
    if (entry.abbreviation && !entry.notation)
      names.set(entry.abbreviation, [
        ...(names.get(entry.abbreviation) ?? []),
        ...glossaryForms(entry),
      ]);
  return names;
}

/** The abbreviations of a text that stand there before they are spelled out, each with where it stands. */
export function unexplained(
  text: string,
  names: ReadonlyMap<string, readonly string[]>,
): { abbreviation: string; index: number }[] {
  return [...names].flatMap(([abbreviation, full]) => {
    if (!text.includes(abbreviation)) return [];
    const first = new RegExp(`(?<![\\w/])${literalPattern(abbreviation)}s?(?![\\w/])`).exec(text);
    if (!first || follows(text.slice(0, first.index), full)) return [];
    return [{ abbreviation, index: first.index }];
  });
}

function unexplainedIn(
  section: CheckedSection,
  names: ReadonlyMap<string, readonly string[]>,
): Fault[] {
  const { file, head, scan, text: source } = section;
  if (!head || !isReadable(section)) return [];
  const { title, answer, objectives } = head.data;
  const words = [title, answer, ...objectives.map(({ text }) => text)];
  const text = [...words, ...scan.parts.map((part) => part.text)].join('\n').replace(/\s+/g, ' ');
  return unexplained(text, names).map(({ abbreviation, index }): Fault => {
    const around = text.slice(Math.max(0, index - 40), index + abbreviation.length + 20).trim();
    const message = `"${abbreviation}" stands in "… ${around} …" and is not spelled out before.`;
    const suggestion = `${names.get(abbreviation)?.[0]} (${abbreviation})`;
    const at = { file, ...(placeOfWord(source, abbreviation) ?? { line: 1, column: 1 }) };
    return { ...at, code: 'abbreviation/unexplained', message, suggestion };
  });
}

/** Where a page first writes a word, outside of tags and addresses. */
function placeOfWord(source: string, word: string): { line: number; column: number } | undefined {
  const lines = source.split('\n');
  const pattern = new RegExp(`(?<![\\w/"#-])${literalPattern(word)}s?(?![\\w/-])`);
  const line = lines.findIndex((one) => pattern.test(one));
  if (line < 0) return undefined;
  return { line: line + 1, column: (pattern.exec(lines[line] ?? '')?.index ?? 0) + 1 };
}

/** Whether a text ends with a full name, or with its first words, and an opening parenthesis. */
function follows(before: string, full: readonly string[]): boolean {
  return full.some((name) => {
    const words = name.split(' ').map(literalPattern);
    // "Surveillance, Epidemiology, and End Results (SEER) database": the last words may come after.
    const endings = words
      .map((_, i) => words.slice(0, words.length - i).join(' '))
      .filter((ending, i) => i === 0 || ending.includes(' '));
    return new RegExp(`(?<!\\w)(?:${endings.join('|')})s? \\($`, 'i').test(before.slice(-200));
  });
}

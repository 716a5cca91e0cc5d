import { type CheckedSection, type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { type GlossaryEntry, glossaryForms } from '../course/schema/glossary.ts';
import { literalPattern } from '../lib/literal-pattern.ts';

/** Finds abbreviations of the glossary whose first use on a page does not follow their full name in parentheses. */
export function checkAbbreviations({ sections, lists, memory }: ContentTree): Fault[] {
  const names = abbreviationNames(lists.glossary.map(({ value }) => value));
  const key = JSON.stringify([...names]);
  return sections.flatMap((section) =>
    memory.of(`abbreviations of ${section.file}`, section.text + key, () =>
      unexplainedIn(section, names),
    ),
  );
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
    const lines = source.split('\n');
    const word = new RegExp(`(?<![\\w/"#-])${literalPattern(abbreviation)}s?(?![\\w/-])`);
    const line = Math.max(
      lines.findIndex((one) => word.test(one)),
      0,
    );
    const column = (word.exec(lines[line] ?? '')?.index ?? 0) + 1;
    const suggestion = `${names.get(abbreviation)?.[0]} (${abbreviation})`;
    return { file, line: line + 1, column, code: 'abbreviation/unexplained', message, suggestion };
  });
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

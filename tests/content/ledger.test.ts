import { describe, expect, test } from 'vitest';
import { ILLUSTRATIONS } from '../../src/illustrations/illustrations.ts';
import { parseCitationNumbers } from '../../src/lib/citation-numbers.ts';
import { plainSpaces, type SectionFile, sections, yamlFile } from './sections.ts';

/** One statement of the review that the site must make. */
interface LedgerEntry {
  id: string;
  /** Slug of the section that makes it. */
  page: string;
  what: string;
  /** Words that must stand in one part of the section: literal, or a regular expression between slashes. */
  find: string[];
  /** References that must be cited in the same part. */
  cites?: number[];
}

interface Passage {
  heading: string;
  text: string;
  cites: Set<number>;
}

const ledger = yamlFile('tests/content/ledger.yaml') as LedgerEntry[];
const pages = new Map(sections().map((section) => [section.slug, passages(section)]));

/** The text of a section from heading to heading, with what its hand-drawn figures say. */
function passages({ scan }: SectionFile): Passage[] {
  return scan.parts.map(({ heading, text, cites }) => {
    const figures = scan.uses
      .filter(({ kind, part }) => kind === 'illustration' && part === heading?.text)
      .map(({ value }) => ILLUSTRATIONS[value as keyof typeof ILLUSTRATIONS])
      .map(({ title, caption, steps }) => [title, caption, ...steps].join('\n'));
    return {
      heading: heading?.text ?? '(before the first heading)',
      text: plainSpaces([text, ...figures].join('\n')),
      cites: new Set(cites.flatMap(parseCitationNumbers)),
    };
  });
}

/** What a passage lacks of an entry. */
function lacking({ find, cites = [] }: LedgerEntry, passage: Passage): string[] {
  return [
    ...find.filter((words) => !matcher(words).test(passage.text)),
    ...cites.filter((n) => !passage.cites.has(n)).map((n) => `[${n}]`),
  ];
}

function matcher(words: string): RegExp {
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(words) ?? [];
  return source === undefined
    ? new RegExp(plainSpaces(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    : new RegExp(source, flags);
}

/** Why no passage of a page makes the statement of an entry, or nothing when one does. */
function complaint(entry: LedgerEntry, page: readonly Passage[]): string[] {
  const tries = page
    .map((passage) => ({ heading: passage.heading, lacks: lacking(entry, passage) }))
    .sort((a, b) => a.lacks.length - b.lacks.length);
  const [best] = tries;
  if (best?.lacks.length === 0) return [];
  return [
    `${entry.id}: ${entry.what} Nearest: "${best?.heading}", without ${best?.lacks.join(', ')}`,
  ];
}

test('the ledger is a list of entries with ids of their own', () => {
  expect(ledger.length).toBeGreaterThan(250);
  expect(new Set(ledger.map(({ id }) => id)).size).toBe(ledger.length);
  for (const { id, find } of ledger) expect(find.length, id).toBeGreaterThan(0);
});

test('the ledger names only pages that exist, and every page', () => {
  expect(new Set(ledger.map(({ page }) => page))).toEqual(new Set(pages.keys()));
});

test('the ledger covers each of the 78 references', () => {
  const cited = new Set(ledger.flatMap(({ cites = [] }) => cites));
  expect([...cited].sort((a, b) => a - b)).toEqual(Array.from({ length: 78 }, (_, i) => i + 1));
});

describe.each([...pages])('%s', (slug, page) => {
  test('tells everything that the ledger asks of it', () => {
    const entries = ledger.filter((entry) => entry.page === slug);
    expect(entries.flatMap((entry) => complaint(entry, page))).toEqual([]);
  });
});

test('an entry whose words stand in two different parts is not told', () => {
  const page = [
    { heading: 'A', text: 'one', cites: new Set([1]) },
    { heading: 'B', text: 'Two', cites: new Set<number>() },
  ];
  const entry = { id: 'x', page: 'y', what: 'W.', find: ['one', '/two/i'], cites: [1] };
  expect(complaint(entry, page)).toEqual(['x: W. Nearest: "A", without /two/i']);
  expect(complaint({ ...entry, find: ['one'] }, page)).toEqual([]);
});

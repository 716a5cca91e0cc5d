import { parse } from 'yaml';
import type { EvidenceText } from './evidence-texts.ts';
import { hashText } from './reviewed.ts';

/** Records and drawings as they were when the items that rest on them were last read: a hash of each part. */
export type ReviewedEvidence = ReadonlyMap<string, ReadonlyMap<string, string>>;

const HEAD = `# What the records, drawings, key sentences, tables and all entries that are read by themselves (definitions, later
# reports, plates, comparisons, references, background facts) were when somebody last read them, and the questions and
# cards that rest on them: a hash of each part. \`npm run reviewed\` writes this file; nobody else does.
`;

/** The file that holds the hashes of records and drawings, a line each. */
export function formatEvidence(texts: readonly Pick<EvidenceText, 'id' | 'text'>[]): string {
  const lines = texts.map(({ id, text }) => {
    const parts = Array.from(hashText(text), ([name, hash]) => `${name}: "${hash}"`);
    return `${id}: { ${parts.join(', ')} }\n`;
  });
  return HEAD + lines.join('');
}

/** Reads what {@link formatEvidence} wrote; of what is not of its form the entry is left out. */
export function parseEvidence(text: string): ReviewedEvidence {
  const entries = Object.entries((parse(text) ?? {}) as Record<string, unknown>);
  return new Map(
    entries.flatMap(([id, entry]) =>
      entry instanceof Object
        ? [[id, new Map(Object.entries(entry).map(([name, hash]) => [name, `${hash}`] as const))]]
        : [],
    ),
  );
}

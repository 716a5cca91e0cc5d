import { parseCitationNumbers } from '../../lib/citation-numbers.ts';
import { parseDiagram } from '../../model/diagram.ts';
import type { Fault, FaultCode } from '../../model/fault.ts';
import { nearest } from '../../model/nearest.ts';
import { citationText } from '../../model/places.ts';
import { trialId } from '../../model/trial.ts';
import type { ContentTree } from './content-tree.ts';

interface Place {
  file: string;
  line: number;
  column: number;
}

/** Finds tags that name something that does not exist, and terms marked twice on a page. */
export function checkMentions(tree: ContentTree): Fault[] {
  const references = referenceNumbers(tree);
  const known = knownIds(tree);
  return [
    ...tree.sections.flatMap(({ file, scan }) => {
      const terms = new Set<string>();
      return scan.uses.flatMap(({ kind, value, line, column }): Fault[] => {
        const at = { file, line, column };
        if (kind === 'cite') return citationFaults(value, at, references);
        const vocabulary = known.get(kind);
        if (vocabulary && !vocabulary.ids.has(value)) {
          const message = `No ${vocabulary.name} has the id "${value}".`;
          return [
            { ...at, code: vocabulary.code, message, suggestion: nearest(value, vocabulary.ids) },
          ];
        }
        if (kind !== 'term') return [];
        if (!terms.has(value)) {
          terms.add(value);
          return [];
        }
        const message = `The term "${value}" is already marked on this page.`;
        return [{ ...at, code: 'term/repeated', message }];
      });
    }),
    ...tree.diagrams.flatMap(({ name, text }) => {
      const cites = parseDiagram(name, text).source?.cites;
      const line = text.split('\n').findIndex((start) => start.startsWith('cites:')) + 1;
      return cites ? citationFaults(cites, { file: name, line, column: 1 }, references) : [];
    }),
  ];
}

/** The numbers of the references that the content lists. */
export function referenceNumbers({ lists }: ContentTree): Set<number> {
  return new Set(lists.references.map(({ value }) => value.n));
}

/** What is wrong with the citation numbers an author wrote. */
export function citationFaults(text: string, at: Place, references: ReadonlySet<number>): Fault[] {
  try {
    const unknown = parseCitationNumbers(text).filter((n) => !references.has(n));
    if (unknown.length === 0) return [];
    const message = `The review has no reference ${citationText(unknown)}.`;
    return [{ ...at, code: 'cite/unknown', message }];
  } catch (error) {
    return [{ ...at, code: 'cite/form', message: `${(error as Error).message}.` }];
  }
}

interface Vocabulary {
  code: FaultCode;
  name: string;
  ids: ReadonlySet<string>;
}

/** What tags can name, by the kind of their use. */
function knownIds({ lists, diagrams, illustrations }: ContentTree): Map<string, Vocabulary> {
  const entries: [kind: string, code: FaultCode, name: string, ids: readonly string[]][] = [
    ['term', 'term/unknown', 'glossary entry', lists.glossary.map(({ value }) => value.id)],
    ['trial', 'trial/unknown', 'trial', lists.trials.map(({ value }) => trialId(value.nct))],
    ['source-note', 'note/unknown', 'source note', lists.sourceNotes.map(({ value }) => value.id)],
    ['diagram', 'diagram/unknown', 'diagram', diagrams.map(({ slug }) => slug)],
    ['illustration', 'illustration/unknown', 'illustration', illustrations],
  ];
  return new Map(
    entries.map(([kind, code, name, ids]) => [kind, { code, name, ids: new Set(ids) }]),
  );
}

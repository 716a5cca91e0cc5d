import type { UseKind } from '../course/read/authors-tags.ts';
import type { ContentTree } from '../course/read/content-tree.ts';
import type { FaultCode } from '../course/read/fault-codes.ts';
import { trialId } from '../course/schema/trial.ts';

/** What one kind of tag can name. */
export interface TagVocabulary {
  /** The fault of a tag that names something else. */
  code: FaultCode;
  /** What an author calls a member of it. */
  name: string;
  /** Undefined when the list that defines it cannot be read. */
  ids: ReadonlySet<string> | undefined;
}

/** What tags can name, by the kind of their use. */
export function vocabularies({
  keys,
  diagrams,
  illustrations,
  course,
}: ContentTree): Partial<Record<UseKind, TagVocabulary>> {
  return {
    term: { code: 'term/unknown', name: 'glossary entry', ids: keys.glossary },
    trial: { code: 'trial/unknown', name: 'trial', ids: trialIds(keys.trials) },
    'source-note': { code: 'note/unknown', name: 'source note', ids: keys.sourceNotes },
    chart: { code: 'chart/unknown', name: 'chart', ids: keys.charts },
    photo: { code: 'photo/unknown', name: 'photo', ids: keys.photos },
    diagram: {
      code: 'diagram/unknown',
      name: 'diagram',
      ids: new Set(diagrams.map(({ slug }) => slug)),
    },
    illustration: {
      code: 'illustration/unknown',
      name: 'illustration',
      ids: course && new Set(illustrations.filter((id) => course.illustrations.includes(id))),
    },
  };
}

/** The ids of trials by their registry numbers. */
export function trialIds(numbers: ReadonlySet<string> | undefined): Set<string> | undefined {
  return numbers && new Set([...numbers].map(trialId));
}

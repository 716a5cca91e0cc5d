/** Kinds of content that a course may lack, by the first part of the addresses that show them. */
const KINDS = {
  trials: 'trials',
  evidence: 'studies',
  labs: 'labs',
  procedures: 'procedures',
  'since-the-review': 'updates',
  'source-notes': 'sourceNotes',
  changes: 'changes',
} as const;

type OptionalKind = (typeof KINDS)[keyof typeof KINDS];

/** What the course has of each kind: ids of labs, and how many there are of the rest. */
export type OptionalContent = Record<Exclude<OptionalKind, 'labs'>, number> & {
  labs: readonly string[];
};

/**
 * Whether a course has what a page or a file of the site shows: `/trials/` needs trials, `/labs/lesion-size/`
 * this lab. What no kind of content stands behind is always there.
 * @param path root-relative, e.g. `/trials.csv`
 */
export function hasPage(path: string, content: OptionalContent): boolean {
  const [, first = '', id = ''] = /^\/([a-z0-9-]+)(?:\.[a-z]+$|\/([^/]*))/.exec(path) ?? [];
  // The frame of a lab is there where the lab is.
  if (first === 'embed' && id.startsWith('lab-')) return content.labs.includes(id.slice(4));
  if (!Object.hasOwn(KINDS, first)) return true;
  const kind = KINDS[first as keyof typeof KINDS];
  if (kind !== 'labs') return content[kind] > 0;
  return id === '' ? content.labs.length > 0 : content.labs.includes(id);
}

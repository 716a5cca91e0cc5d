/** What an author's tag does on the page. */
export type UseKind =
  | 'claim'
  | 'cite'
  | 'term'
  | 'diagram'
  | 'illustration'
  | 'chart'
  | 'photo'
  | 'table'
  | 'case'
  | 'trial'
  | 'source-note'
  | 'link';

/** A tag of the authors' vocabulary: what it takes, and where it may stand. */
export interface AuthorsTag {
  /** The kind of use it counts as. */
  kind?: UseKind;
  /** Attributes that must be there; the first of them names what the tag is about. */
  needs: readonly string[];
  /** Attributes that may be there. */
  may?: readonly string[];
  prefix?: string;
  /** Tags inside of which it has no place. */
  notIn?: readonly string[];
  /** The tag that it must stand in. */
  within?: string;
  /** The id of the heading that it must stand under. */
  under?: string;
}

/** Tags that hold a phrase or a sentence. */
const PHRASES = ['Claim', 'Term', 'Cite', 'Trial'];
/** What stands on its own between paragraphs. */
const FIGURE = { needs: ['id'], prefix: 'fig-', notIn: [...PHRASES, 'CaseStep', 'KeyPoints'] };

/** Tags of the authors' vocabulary by their names. */
export const TAGS: Record<string, AuthorsTag> = {
  Claim: { kind: 'claim', needs: ['id'], may: ['formerly'], notIn: [...PHRASES, 'Remark'] },
  Cite: { kind: 'cite', needs: ['n'], notIn: ['Term', 'Cite'] },
  Term: { kind: 'term', needs: ['id'], notIn: ['Term'] },
  Diagram: { ...FIGURE, kind: 'diagram' },
  Illustration: { ...FIGURE, kind: 'illustration' },
  Photo: { ...FIGURE, kind: 'photo' },
  Chart: { ...FIGURE, kind: 'chart' },
  DataTable: { ...FIGURE, kind: 'table', needs: ['id', 'caption'], prefix: 'table-' },
  CaseTimeline: { ...FIGURE, kind: 'case', needs: ['id', 'title', 'caption'] },
  CaseStep: { needs: ['when'], may: ['label'], within: 'CaseTimeline' },
  SourceNote: { kind: 'source-note', needs: ['id'], prefix: 'note-', notIn: FIGURE.notIn },
  Trial: { kind: 'trial', needs: ['id'], notIn: ['Term'] },
  Remark: { needs: [], notIn: ['Term', 'Cite', 'Trial', 'Remark'] },
  Limits: { needs: [], under: 'limits' },
  KeyPoints: { needs: [], under: 'key-points' },
};

/** Names of the tags that authors can write. */
export const AUTHORS_TAGS: readonly string[] = Object.keys(TAGS);

const BLOCK_KINDS: ReadonlySet<UseKind> = new Set([
  'claim',
  'diagram',
  'illustration',
  'chart',
  'photo',
  'table',
  'case',
]);

/** Kinds of use that are numbered as figures. */
export const FIGURE_KINDS: readonly UseKind[] = [
  'diagram',
  'illustration',
  'chart',
  'photo',
  'case',
];

/** Whether a tag makes a block that has its own permanent address. */
export function isBlock(kind: UseKind): boolean {
  return BLOCK_KINDS.has(kind);
}

/** The id that a placed figure, table or note has on its page. */
export function blockId(kind: UseKind, id: string): string {
  const tag = Object.values(TAGS).find((entry) => entry.kind === kind);
  return `${tag?.prefix ?? ''}${id}`;
}

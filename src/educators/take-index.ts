/** Something of the site that an educator can take along, as `/take/index.json` lists it. */
export interface TakeEntry {
  /** Its permanent address: `/breast-ablation/#fig-breast-candidates`. */
  path: string;
  kind: TakeKind;
  title: string;
  /** About how long it takes. */
  minutes: number;
  /** Id below `/embed/`, where it can be shown in a frame. */
  embed?: string;
  /** Slug of its section. */
  section?: string;
  /** Id of the objective that it tests, and its level. */
  objective?: string;
  level?: string;
  /** Only a person can mark it, so that no paper holds it. */
  unmarked?: true;
  /** Addresses that it had before, where playlists may name it by. */
  also?: readonly string[];
  /** Address of its picture. */
  picture?: string;
}

export const TAKE_KINDS = {
  section: 'Sections',
  figure: 'Figures',
  chart: 'Charts',
  table: 'Tables',
  case: 'Cases',
  question: 'Questions',
  card: 'Cards',
  lab: 'Labs',
  claim: 'Key sentences',
  term: 'Terms',
  part: 'Parts of sections',
  result: 'Results',
  trial: 'Trials',
  report: 'Later reports',
  note: 'Source notes',
  reference: 'References',
  change: 'Changes',
} as const;

export type TakeKind = keyof typeof TAKE_KINDS;

/** The id of a question or card in its address. */
export function itemId({ path }: Pick<TakeEntry, 'path'>): string {
  return path.replace(/^.*(?:#|\?item=)/, '');
}

/** What a report is: how it was made public, and what it is called beside its date. */
interface Kind {
  name: string;
  /** Said beside the date, where the reader has to know that no full publication stands behind it. */
  caution?: string;
}

/** Kinds of report, from the fullest to the thinnest, then what reports no study. */
export const UPDATE_KINDS = {
  paper: { name: 'Journal article' },
  abstract: { name: 'Abstract', caution: 'Abstract only' },
  conference: { name: 'Conference report', caution: 'Conference report only' },
  announcement: { name: 'Company announcement', caution: 'Company announcement only' },
  registry: { name: 'Registry record', caution: 'Registry record only' },
  regulator: { name: 'Regulatory decision' },
  guideline: { name: 'Guideline' },
  statistic: { name: 'Statistic' },
} as const satisfies Record<string, Kind>;

export type UpdateKind = keyof typeof UPDATE_KINDS;

/** Said beside the date of a report on a study that goes on, or did when it was analyzed. */
const INTERIM = 'Interim analysis';

/** What stands beside the date of a report, so that it is not taken for more than it is. */
export function cautions(kind: UpdateKind, interim: boolean): string[] {
  const { caution }: Kind = UPDATE_KINDS[kind];
  return [...(caution ? [caution] : []), ...(interim ? [INTERIM] : [])];
}

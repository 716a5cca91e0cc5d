/** What was wrong with what stood there. */
interface Kind {
  /** On the page of changes. */
  name: string;
  /** Before the date, in the mark at the place concerned. */
  mark: string;
}

/** Kinds of change, the gravest first. */
export const CHANGE_KINDS = {
  wrong: { name: 'Was wrong', mark: 'corrected' },
  misleading: { name: 'Could mislead', mark: 'corrected' },
  unsupported: { name: 'Went beyond its source', mark: 'corrected' },
  omission: { name: 'Left something out', mark: 'completed' },
  item: { name: 'Question or card', mark: 'changed' },
} as const satisfies Record<string, Kind>;

export type ChangeKind = keyof typeof CHANGE_KINDS;

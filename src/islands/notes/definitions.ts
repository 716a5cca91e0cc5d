/** What a note says of a term. */
export interface Definition {
  title: string;
  definition: string;
  /** The address of the plate that pictures it. */
  plate?: string;
}

/** The definitions in a file of the site, by term id; anything that is not one is left out. */
export function parseDefinitions(data: unknown): Map<string, Definition> {
  if (typeof data !== 'object' || data === null) return new Map();
  return new Map(
    Object.entries(data).filter((entry): entry is [string, Definition] => {
      const { title, definition, plate } = (entry[1] ?? {}) as Partial<Definition>;
      const parts = plate === undefined ? [title, definition] : [title, definition, plate];
      return parts.every((part) => typeof part === 'string');
    }),
  );
}

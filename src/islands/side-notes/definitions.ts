/** What a note says of a term. */
export interface Definition {
  title: string;
  definition: string;
  /** The address of the plate that pictures it. */
  plate?: string;
  /** Where what it adds to the review was read. */
  sources: { title: string; url: string }[];
}

/** The definitions in a file of the site, by term id; anything that is not one is left out. */
export function parseDefinitions(data: unknown): Map<string, Definition> {
  if (typeof data !== 'object' || data === null) return new Map();
  return new Map(
    Object.entries(data).flatMap(([id, value]: [string, Partial<Definition> | null]) => {
      const { title, definition, sources, plate } = value ?? {};
      if (typeof title !== 'string' || typeof definition !== 'string') return [];
      if (plate !== undefined && typeof plate !== 'string') return [];
      const known = Array.isArray(sources) ? sources.filter(isSource) : [];
      return [[id, { title, definition, sources: known, ...(plate && { plate }) }] as const];
    }),
  );
}

function isSource(value: Partial<Definition['sources'][number]> | null): boolean {
  return typeof value?.title === 'string' && /^https?:/.test(value.url ?? '');
}

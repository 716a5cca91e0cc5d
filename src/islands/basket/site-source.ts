import type { TakeEntry } from '../../educators/take-index.ts';

/** What is fetched to make files; rejects where something cannot be had. */
export interface Source {
  json(path: string): Promise<unknown>;
  text(path: string): Promise<string>;
}

/** The site as a source. */
export const SITE_SOURCE: Source = {
  json: (path) => fetched(path).then((response) => response.json()),
  text: (path) => fetched(path).then((response) => response.text()),
};

async function fetched(path: string): Promise<Response> {
  const base = document.documentElement.dataset['base'] ?? '/';
  const response = await fetch(path.startsWith('/') ? path : `${base}${path}`);
  if (!response.ok) throw new Error(`${response.status}`);
  return response;
}

/** Everything that can be taken along, by address, and by those that it had before. */
export async function loadIndex(source: Source): Promise<Map<string, TakeEntry>> {
  const entries = (await source.json('take/index.json')) as TakeEntry[];
  return new Map(
    entries.flatMap((entry) =>
      [...(entry.also ?? []), entry.path].map((path) => [path, entry] as const),
    ),
  );
}

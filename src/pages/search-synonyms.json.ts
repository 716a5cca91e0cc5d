import type { APIRoute } from 'astro';
import { library } from '../library.ts';
import { synonymSets } from '../model/synonyms.ts';

/** The synonym sets of the glossary, for search in the browser. */
export const GET: APIRoute = async () => {
  const { glossary } = await library();
  return Response.json(
    synonymSets(
      [...glossary.values()].map((entry) => ({
        ...entry,
        synonyms: [...entry.aliases, ...entry.search],
      })),
    ),
  );
};

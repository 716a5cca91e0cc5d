import type { APIRoute } from 'astro';
import { type Library, library } from '../../library.ts';
import { glossaryTitle } from '../../model/glossary.ts';

/** The definitions of the terms that a section marks, for the notes beside its text. */
export async function getStaticPaths() {
  const { sections } = await library();
  return sections.map(({ slug, scan }) => ({
    params: { section: slug },
    props: { uses: scan.uses },
  }));
}

export const GET: APIRoute = async ({ props }) => {
  const { glossary } = await library();
  const uses = props['uses'] as Library['sections'][number]['scan']['uses'];
  const terms = uses.flatMap(({ kind, value }) =>
    kind === 'term' ? (glossary.get(value) ?? []) : [],
  );
  return Response.json(
    Object.fromEntries(
      terms.map((entry) => [
        entry.id,
        { title: glossaryTitle(entry), definition: entry.definition },
      ]),
    ),
  );
};

import type { APIRoute } from 'astro';
import { href } from '../../lib/urls.ts';
import { type Library, library } from '../../library.ts';
import { glossaryTitle } from '../../model/glossary.ts';
import { plateOfTerm, platePath } from '../../model/procedure.ts';

/** The definitions of the terms that a section marks, for the notes beside its text. */
export async function getStaticPaths() {
  const { sections } = await library();
  return sections.map(({ slug, scan }) => ({
    params: { section: slug },
    props: { uses: scan.uses },
  }));
}

export const GET: APIRoute = async ({ props }) => {
  const { glossary, procedures } = await library();
  const uses = props['uses'] as Library['sections'][number]['scan']['uses'];
  const terms = uses.flatMap(({ kind, value }) =>
    kind === 'term' ? (glossary.get(value) ?? []) : [],
  );
  return Response.json(
    Object.fromEntries(
      terms.map((entry) => {
        const plate = plateOfTerm(procedures.values(), entry.id);
        return [
          entry.id,
          {
            title: glossaryTitle(entry),
            definition: entry.definition,
            ...(plate && { plate: href(platePath(plate)) }),
          },
        ];
      }),
    ),
  );
};

import type { APIRoute } from 'astro';
import { course } from '../../course/course.ts';
import { backgroundLine, backgroundUrl } from '../../course/schema/background.ts';
import { glossaryTitle } from '../../course/schema/glossary.ts';
import { plateOfTerm, platePath } from '../../course/schema/procedure.ts';
import { href } from '../../lib/urls.ts';

/** The name of the file for the later reports and the source notes. */
const LATER = 'later';

/** The definitions of the terms that a section marks, and of those in later reports and notes, to open beside the text. */
export async function getStaticPaths() {
  const { sections, updates, sourceNotes, termFinder } = await course();
  const later = termFinder.named([
    ...updates.flatMap(({ finding, caveat = '' }) => [finding, caveat]),
    ...[...sourceNotes.values()].flatMap(({ review, source }) => [review, source]),
  ]);
  const marked = sections.map(({ slug, scan }) => ({
    params: { section: slug },
    props: { ids: scan.uses.flatMap(({ kind, value }) => (kind === 'term' ? [value] : [])) },
  }));
  return [...marked, { params: { section: LATER }, props: { ids: later } }];
}

export const GET: APIRoute = async ({ props }) => {
  const { terms, background, procedures } = await course();
  const definitions = (props['ids'] as string[]).flatMap((id) => {
    const entry = terms.get(id);
    if (!entry) return [];
    const sources = entry.sources
      .flatMap((fact) => background.get(fact) ?? [])
      .flatMap(({ grade, sources: read }) =>
        read.map((source) => ({
          title: `${grade === 'probable' ? 'Probably: ' : ''}${backgroundLine(source)}`,
          url: backgroundUrl(source),
        })),
      );
    // Two facts may stand in one source.
    const once = [...new Map(sources.map((source) => [source.title, source])).values()];
    const { definition } = entry;
    const plate = plateOfTerm(procedures.values(), entry.id);
    const picture = plate && { plate: href(platePath(plate)) };
    return [[id, { title: glossaryTitle(entry), definition, sources: once, ...picture }] as const];
  });
  return Response.json(Object.fromEntries(definitions));
};

import type { APIRoute } from 'astro';
import { course, type Section } from '../../../course/course.ts';
import { sectionSelection } from '../../../exports/from-course/selections.ts';

/** Questions, cards and pictures of each section as the basket writes them into files; the drawings themselves stand apart. */
export async function getStaticPaths() {
  const { sections } = await course();
  return sections.map((section) => ({ params: { selection: section.slug }, props: { section } }));
}

export const GET: APIRoute<{ section: Section }> = async ({ props: { section }, site }) => {
  const selection = await sectionSelection(section, site ?? new URL('http://localhost'));
  // The drawing of a block stands in a file of its own; that of a question only here.
  const pictures = selection.pictures.map(({ svg, ...picture }) =>
    picture.id.startsWith('fig-') ? picture : { ...picture, svg },
  );
  return Response.json({ ...selection, pictures });
};

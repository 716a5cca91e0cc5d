import type { APIRoute } from 'astro';
import { cardsOf, questionsOf } from '../../bank.ts';
import { practiceContent } from '../../islands/practice/content.ts';
import { library, type Section } from '../../library.ts';

/** The questions and cards of each section with their text. */
export async function getStaticPaths() {
  const { sections } = await library();
  return sections.map((section) => ({ params: { section: section.slug }, props: { section } }));
}

export const GET: APIRoute<{ section: Section }> = async ({ props: { section } }) => {
  const { numbers } = await library();
  const { slug } = section;
  return Response.json(practiceContent(section, questionsOf(slug), cardsOf(slug), numbers));
};

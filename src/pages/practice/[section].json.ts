import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import ItemSources from '../../components/page/ItemSources.astro';
import { course, type Section } from '../../course/course.ts';
import { cardsOf, questionsOf } from '../../course/question-bank.ts';
import { type ItemHtml, practiceContent } from '../../islands/practice/content.ts';
import Question from '../../islands/question/Question.astro';
import { unbrokenNames } from '../../lib/unbroken-names.ts';

/** The questions and cards of each section; a question with the HTML that the section's page has, too. */
export async function getStaticPaths() {
  const { sections } = await course();
  return sections.map((section) => ({ params: { section: section.slug }, props: { section } }));
}

export const GET: APIRoute<{ section: Section }> = async ({ props: { section } }) => {
  const { slug } = section;
  const html = await itemHtml(slug);
  return Response.json(await practiceContent(section, questionsOf(slug), cardsOf(slug), html));
};

async function itemHtml(section: string): Promise<ItemHtml> {
  const container = await AstroContainer.create();
  const { numbers } = await course();
  return {
    async question(question, places) {
      const figureNumber = question.figure && numbers.get(question.figure);
      const props = { question, section, places, figureNumber };
      return unbrokenNames(await container.renderToString(Question, { props }));
    },
    sources({ id, refs }, places) {
      const changed = `/educators/coverage/#${id}`;
      return container.renderToString(ItemSources, { props: { section, refs, places, changed } });
    },
  };
}

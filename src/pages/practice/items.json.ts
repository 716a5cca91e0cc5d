import type { APIRoute } from 'astro';
import { course } from '../../course/course.ts';
import { cardsOf, questionsOf } from '../../course/question-bank.ts';
import { practiceItems } from '../../islands/practice/content.ts';

/** All questions and cards in the order of the course, without their text. */
export const GET: APIRoute = async () => {
  const { sections } = await course();
  return Response.json(
    sections.flatMap(({ slug }) => practiceItems(slug, questionsOf(slug), cardsOf(slug))),
  );
};

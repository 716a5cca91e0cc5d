import { course, type Section } from '../../course/course.ts';
import { cardsOf, questionsOf } from '../../course/question-bank.ts';
import { SITE } from '../../course/site.ts';
import { questionPath } from '../../course/usage/question-order.ts';
import { labsOf } from '../../labs/labs.ts';
import { absoluteHref } from '../../lib/urls.ts';
import type {
  ExportedLink,
  ExportedPicture,
  ExportedSection,
  Selection,
} from '../model/selection.ts';
import { sectionBlocks } from './blocks.ts';
import { pictureOfBlock, pictureOfQuestion } from './pictures.ts';
import { publicationOf } from './publication.ts';
import { exportedCard, exportedQuestion, type ItemContext } from './questions.ts';

/** Names the selection of all that a course has. */
const WHOLE = 'course';

/** Writes the running text of a section as markup of a book. */
export type SectionTextOf = (section: Section, site: URL) => Promise<string>;

/** All of one section that can be taken along; its running text only where that is asked for. */
export async function sectionSelection(
  section: Section,
  site: URL,
  textOf?: SectionTextOf,
): Promise<Selection> {
  const { slug, order, title, entry, minutes } = section;
  const { answer, objectives } = entry.data;
  const url = absoluteHref(`/${slug}/`, site);
  const blocks = await sectionBlocks(section);
  const questions = questionsOf(slug);
  const pictures = (
    await Promise.all([
      ...blocks.map((block) => pictureOfBlock(block, `${url}#${block.id}`)),
      ...questions.map((question) => pictureOfQuestion(question, `${url}#${question.id}`)),
    ])
  ).filter((picture): picture is ExportedPicture => picture !== undefined);
  const context: ItemContext = {
    ...{ section: slug, objectives },
    urlOf: (id) => `${url}#${id}`,
    questionUrlOf: (question) => absoluteHref(questionPath(slug, question), site),
    cardUrlOf: (id) => absoluteHref(`/educators/coverage/#${id}`, site),
    titleOf: (id) => blocks.find((block) => block.id === id)?.title ?? id,
    hasPicture: (id) => pictures.some((picture) => picture.id === id),
  };
  const links: ExportedLink[] = [
    { id: slug, title, url },
    ...blocks.map(({ id, title: name }) => ({ id, title: name, url: context.urlOf(id) })),
    ...labsOf(SITE.labs)
      .filter((lab) => lab.section === slug)
      .map((lab) => ({
        id: lab.id,
        title: `Lab: ${lab.title}`,
        url: absoluteHref(`/labs/${lab.id}/`, site),
      })),
  ];
  const about: ExportedSection = {
    ...{ slug, order, title, answer, url, minutes, objectives },
    ...(textOf && { text: await textOf(section, site) }),
  };
  return {
    ...{
      id: slug,
      title,
      publication: await publicationOf(site),
      sections: [about],
      links,
      pictures,
    },
    questions: questions.map((question) => exportedQuestion(question, context)),
    cards: cardsOf(slug).map((card) => exportedCard(card, context)),
  };
}

/** Each section's selection in the order of the course, then that of the whole. */
export async function allSelections(site: URL, textOf: SectionTextOf): Promise<Selection[]> {
  const { sections } = await course();
  const each: Selection[] = [];
  for (const section of sections) each.push(await sectionSelection(section, site, textOf));
  const publication = await publicationOf(site);
  return [
    ...each,
    {
      ...{ id: WHOLE, title: SITE.name, publication },
      sections: each.flatMap((selection) => selection.sections),
      questions: each.flatMap(({ questions }) => questions),
      cards: each.flatMap(({ cards }) => cards),
      links: each.flatMap(({ links }) => links),
      pictures: each.flatMap(({ pictures }) => pictures),
    },
  ];
}

import { course, type Section } from '../../course/course.ts';
import { everyQuestionOf, questionsOf } from '../../course/question-bank.ts';
import type { UseKind } from '../../course/read/authors-tags.ts';
import { type GlossaryEntry, glossaryIds, glossaryTitle } from '../../course/schema/glossary.ts';
import type { Question } from '../../course/schema/question.ts';
import { SITE } from '../../course/site.ts';
import { questionPath } from '../../course/usage/question-order.ts';
import { labsOf } from '../../labs/labs.ts';
import { embedId } from '../../lib/embed-code.ts';
import { shortened } from '../../lib/sentences.ts';
import { sectionBlocks } from './blocks.ts';
import { embeddedFigures } from './look-up-blocks.ts';
import { pictureOfBlock } from './pictures.ts';

/** A block that can be shown in a frame. */
export interface Embed {
  /** Below `/embed/`. */
  id: string;
  title: string;
  description: string;
  /** Where it stands on the site. */
  place: string;
  /** About how high its frame has to be, in CSS pixels. */
  height: number;
}

/** The figures, tables or cases of one kind, each under every id that it had. */
export async function embeddedBlocks(
  kind: UseKind,
): Promise<(Embed & { value: string; entry: Section['entry'] })[]> {
  const { sections, photos } = await course();
  const told = (id: string) => (kind === 'photo' ? photos.get(id)?.description : undefined);
  const all = sections.map(async (section) => {
    const blocks = (await sectionBlocks(section)).filter((block) => block.kind === kind);
    const each = await Promise.all(
      blocks.map(async (block) => {
        const { id, value, title } = block;
        const picture = await pictureOfBlock(block, '');
        const height = picture
          ? 220 + (Math.min(720, picture.width) / picture.width) * picture.height
          : 700;
        return {
          ...{ id, value, title, entry: section.entry, place: `/${section.slug}/#${id}` },
          description: shortened(picture?.alt ?? told(value) ?? `${title} ${SITE.name}.`, 180),
          height: Math.round(height),
          formerly: block.formerly,
        };
      }),
    );
    return each.flatMap(({ formerly, ...embed }) =>
      [embed.id, ...formerly].map((id) => ({ ...embed, id })),
    );
  });
  return (await Promise.all(all)).flat();
}

/** The questions that stand in the text of a section. */
export async function embeddedQuestions(): Promise<
  (Embed & { section: Section; question: Question })[]
> {
  const { sections } = await course();
  return sections.flatMap((section) =>
    questionsOf(section.slug).map((question) => ({
      ...{ id: question.id, section, question },
      title: `Question: ${shortened(question.stem, 100)}`,
      description: shortened(question.stem, 180),
      ...{ place: questionPath(section.slug, question), height: 520 },
    })),
  );
}

/** The questions that are asked no more: frames that show them say so. */
export async function retiredQuestions(): Promise<
  (Embed & { reason: string; instead?: string | undefined })[]
> {
  const { sections } = await course();
  return sections.flatMap(({ slug }) => {
    const all = everyQuestionOf(slug);
    return all.flatMap(({ id, stem, retired }) => {
      if (!retired) return [];
      const next = all.find((question) => question.id === retired.instead && !question.retired);
      return {
        ...{ id, title: `Question: ${shortened(stem, 100)}`, description: shortened(stem, 180) },
        ...{ place: `/${slug}/#${id}`, height: 240, reason: retired.reason },
        ...(next && { instead: questionPath(slug, next) }),
      };
    });
  });
}

/** The terms of the glossary, each under every id that it had. */
export async function embeddedTerms(): Promise<(Embed & { term: GlossaryEntry })[]> {
  const { glossary } = await course();
  return [...new Set(glossary.values())].flatMap((term) =>
    glossaryIds(term).map((id) => ({
      ...{ id: embedId('term', id), term, title: glossaryTitle(term) },
      description: shortened(term.definition, 180),
      ...{ place: `/glossary/#${term.id}`, height: 240 },
    })),
  );
}

/** The labs of the course. */
function embeddedLabs(): Embed[] {
  return labsOf(SITE.labs).map(({ id, title, description }) => ({
    ...{ id: embedId('lab', id), title: `Lab: ${title}`, description },
    ...{ place: `/labs/${id}/`, height: 760 },
  }));
}

/** Everything that can be shown in a frame. */
export async function allEmbeds(): Promise<Embed[]> {
  const kinds: UseKind[] = ['diagram', 'illustration', 'chart', 'photo', 'case', 'table'];
  return [
    ...(await Promise.all(kinds.map(embeddedBlocks))).flat(),
    ...(await embeddedQuestions()),
    ...(await retiredQuestions()),
    ...embeddedLabs(),
    ...(await embeddedFigures()),
    ...(await embeddedTerms()),
  ];
}

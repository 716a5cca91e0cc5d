import { course } from '../../course/course.ts';
import { cardsOf, questionsOf } from '../../course/question-bank.ts';
import { glossaryTitle } from '../../course/schema/glossary.ts';
import { SITE } from '../../course/site.ts';
import { claimText } from '../../course/usage/coverage.ts';
import { questionPath } from '../../course/usage/question-order.ts';
import type { TakeEntry, TakeKind } from '../../educators/take-index.ts';
import { labsOf } from '../../labs/labs.ts';
import { embedId } from '../../lib/embed-code.ts';
import { shortened } from '../../lib/sentences.ts';
import { href } from '../../lib/urls.ts';
import { sectionBlocks } from './blocks.ts';

/** Longest title in the index. */
const LONGEST = 110;
/** About how many minutes a block takes; a section has its own. */
const MINUTES: Record<Exclude<TakeKind, 'section'>, number> = {
  ...{ figure: 2, chart: 2, table: 2, case: 3, question: 1, card: 1, lab: 6, claim: 1, term: 1 },
};
const PICTURES: Partial<Record<string, string>> = {
  ...{ diagram: 'diagrams', illustration: 'illustrations', chart: 'charts' },
};

/** Everything that can be taken along, in the order of the course. */
export async function takeIndex(): Promise<TakeEntry[]> {
  const { sections, glossary } = await course();
  const bySection = sections.map(async (section): Promise<TakeEntry[]> => {
    const { slug, title, minutes, scan } = section;
    const of = (kind: Exclude<TakeKind, 'section'>, path: string, name: string): TakeEntry => ({
      ...{ path, kind, title: shortened(name, LONGEST), minutes: MINUTES[kind], section: slug },
    });
    const blocks = await sectionBlocks(section);
    return [
      { path: `/${slug}/`, kind: 'section', title, minutes, section: slug },
      ...blocks.map(({ id, kind, value, title: name, formerly }): TakeEntry => {
        const own = kind === 'chart' || kind === 'table' || kind === 'case' ? kind : 'figure';
        const folder = PICTURES[kind];
        return {
          ...of(own, `/${slug}/#${id}`, name),
          embed: id,
          ...(formerly.length > 0 && { also: formerly.map((old) => `/${slug}/#${old}`) }),
          ...(folder && { picture: href(`/${folder}/${value}.svg`) }),
        };
      }),
      ...questionsOf(slug).map(
        (question): TakeEntry => ({
          ...of('question', questionPath(slug, question), question.stem),
          ...{ embed: question.id, objective: question.objective, level: question.level },
          ...((question.type === 'short' || question.type === 'concordance') && { unmarked: true }),
        }),
      ),
      ...cardsOf(slug).map(({ id, front }) => of('card', `/educators/coverage/#${id}`, front)),
      ...scan.uses
        .filter(({ kind }) => kind === 'claim')
        .map(({ value, text }) => of('claim', `/${slug}/#${value}`, claimText(text))),
    ];
  });
  return [
    ...(await Promise.all(bySection)).flat(),
    ...labsOf(SITE.labs).map(
      ({ id, title, section }): TakeEntry => ({
        ...{
          path: `/labs/${id}/`,
          kind: 'lab',
          title: `Lab: ${title}`,
          minutes: MINUTES.lab,
          section,
        },
        embed: embedId('lab', id),
      }),
    ),
    ...[...glossary.values()].map(
      (term): TakeEntry => ({
        ...{
          path: `/glossary/#${term.id}`,
          kind: 'term',
          title: glossaryTitle(term),
          minutes: MINUTES.term,
        },
        embed: embedId('term', term.id),
        ...(term.otherIds.length > 0 && { also: term.otherIds.map((id) => `/glossary/#${id}`) }),
      }),
    ),
  ];
}

import { course } from '../../course/course.ts';
import { cardsOf, questionsOf } from '../../course/question-bank.ts';
import { blockId } from '../../course/read/authors-tags.ts';
import { glossaryTitle } from '../../course/schema/glossary.ts';
import { SITE } from '../../course/site.ts';
import { claimText } from '../../course/usage/coverage.ts';
import { questionPath } from '../../course/usage/question-order.ts';
import type { TakeEntry } from '../../educators/take-index.ts';
import { labsOf } from '../../labs/labs.ts';
import { embedId } from '../../lib/embed-code.ts';
import { shortened } from '../../lib/sentences.ts';
import { href } from '../../lib/urls.ts';
import { sectionBlocks } from './blocks.ts';
import { lookUpBlocks } from './look-up-blocks.ts';

/** Longest title in the index. */
const LONGEST = 110;
/** About how many minutes a block takes; a section has its own. */
const MINUTES = {
  ...{ figure: 2, chart: 2, table: 2, case: 3, question: 1, card: 1, lab: 6, claim: 1, term: 1 },
  ...{ result: 1, trial: 1, report: 1, note: 2, reference: 1, change: 1 },
};
const PICTURES: Partial<Record<string, string>> = {
  ...{ diagram: 'diagrams', illustration: 'illustrations', chart: 'charts' },
};

/** Everything that can be taken along: all that has a link of its own on a page, in the order of the course. */
export async function takeIndex(): Promise<TakeEntry[]> {
  const { sections, glossary } = await course();
  const lookedUp = (await lookUpBlocks()).map(
    ({ title, ...block }): TakeEntry => ({
      ...block,
      title: shortened(title, LONGEST),
      minutes: MINUTES[block.kind],
    }),
  );
  const bySection = sections.map(async (section): Promise<TakeEntry[]> => {
    const { slug, title, minutes, scan } = section;
    const of = (kind: keyof typeof MINUTES, path: string, name: string): TakeEntry => ({
      ...{ path, kind, title: shortened(name, LONGEST), minutes: MINUTES[kind], section: slug },
    });
    const blocks = await sectionBlocks(section);
    const parts = scan.headings.map(
      ({ id, text }): TakeEntry => ({
        path: `/${slug}/#${id}`,
        kind: 'part',
        title: shortened(text, LONGEST),
        section: slug,
        minutes: Math.ceil(minutes / scan.headings.length),
      }),
    );
    return [
      { path: `/${slug}/`, kind: 'section', title, minutes, section: slug },
      ...blocks.map(({ id, kind, value, title: name, formerly }): TakeEntry => {
        const own = kind === 'chart' || kind === 'table' || kind === 'case' ? kind : 'figure';
        const folder = PICTURES[kind];
        return {
          ...of(own, `/${slug}/#${id}`, name),
          embed: id,
          ...alsoAt(
            value,
            formerly.map((old) => `/${slug}/#${old}`),
          ),
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
      ...parts,
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
    ...lookedUp,
  ];
}

/** Where a chart of this id stands or stood beside its section. */
function alsoAt(id: string, formerly: string[]): Pick<TakeEntry, 'also'> {
  const also = [
    ...formerly,
    ...(SITE.trials.counted === id ? [`/trials/#${blockId('chart', id)}`] : []),
  ];
  return also.length > 0 ? { also } : {};
}

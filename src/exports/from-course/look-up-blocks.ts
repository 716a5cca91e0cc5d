import { course } from '../../course/course.ts';
import { changePath } from '../../course/schema/change.ts';
import { plateTitle } from '../../course/schema/procedure.ts';
import { exercisesByKind, NOTE_KINDS } from '../../course/schema/source-note.ts';
import { updatePath } from '../../course/schema/update.ts';
import { SITE } from '../../course/site.ts';
import type { TakeEntry } from '../../educators/take-index.ts';
import { homeGroups } from '../../evidence/home-groups.ts';
import { embedId } from '../../lib/embed-code.ts';
import { firstSentence } from '../../lib/sentences.ts';
import { href } from '../../lib/urls.ts';
import { facetValues } from '../../trials/trial-facets.ts';
import { MATRIX, trialMatrix } from '../../trials/trial-matrix.ts';
import type { Embed } from './embeds.ts';

/** Something with a link of its own on a page beside the sections. */
type LookUpBlock = Omit<TakeEntry, 'minutes' | 'kind'> & {
  kind: 'figure' | 'result' | 'trial' | 'report' | 'note' | 'reference' | 'change';
};

/** The figures that stand on a page of their own kind: plates of procedures, the map of the trials, groups drawn to size. */
async function pageFigures(): Promise<(Embed & { picture?: string })[]> {
  const { procedures, glossary, trials, updates, studies } = await course();
  const plates = [...procedures.values()].map((plate, at) => ({
    ...{ id: embedId('plate', plate.id), description: plate.drawing, height: 720 },
    title: `Plate ${at + 1}. ${plateTitle(plate, glossary.get(plate.term))}`,
    place: `/procedures/#${plate.id}`,
    picture: href(`/illustrations/${plate.id}.svg`),
  }));
  const rows = [...trials.values()].map((trial) => facetValues(trial, updates));
  const { groups: classes } = trialMatrix(rows);
  const lines = classes.reduce((sum, { rows: members }) => sum + members.length + 1, 2);
  const { groups, title, caption } = homeGroups(SITE.home.groups, studies);
  return [
    ...plates,
    ...(rows.length > 0
      ? [
          {
            ...{ ...MATRIX, place: `/trials/#${MATRIX.id}`, height: 400 + 45 * lines },
            description: `${rows.length} trials counted by procedure and malignancy, as a table.`,
          },
        ]
      : []),
    ...(groups.length > 0
      ? [
          {
            ...{ id: 'groups', title, description: firstSentence(caption), place: '/#groups' },
            ...{ height: 460, picture: href('/charts/groups.svg') },
          },
        ]
      : []),
  ];
}

/** The same as blocks for frames. */
export async function embeddedFigures(): Promise<Embed[]> {
  return (await pageFigures()).map(({ picture: _, ...embed }) => embed);
}

/** Everything with a link of its own on the pages to look things up in. */
export async function lookUpBlocks(): Promise<LookUpBlock[]> {
  const { studies, trials, updates, sourceNotes, references, changes } = await course();
  return [
    ...(await pageFigures()).map(
      ({ id, title, place, picture }): LookUpBlock => ({
        path: place,
        kind: 'figure',
        title,
        embed: id,
        ...(picture && { picture }),
      }),
    ),
    ...[...studies.values()].flatMap(({ id, name, section, outcomes }): LookUpBlock[] => [
      { path: `/evidence/#${id}`, kind: 'result', title: name, section },
      ...outcomes.map(
        (outcome): LookUpBlock => ({
          path: `/evidence/#${outcome.id}`,
          kind: 'result',
          title: `${outcome.label}. ${name}`,
          section,
        }),
      ),
    ]),
    ...[...trials].map(
      ([id, { nct, procedure, malignancy }]): LookUpBlock => ({
        path: `/trials/#${id}`,
        kind: 'trial',
        title: `Trial ${nct}: ${procedure}, ${malignancy}`,
      }),
    ),
    ...(trials.size > 0
      ? [
          {
            path: '/trials/#table-trials',
            kind: 'trial' as const,
            title: `All ${trials.size} trials of ${SITE.trials.table}`,
          },
        ]
      : []),
    ...updates.map(
      (update): LookUpBlock => ({
        path: updatePath(update),
        kind: 'report',
        title: update.source.title,
        section: update.section,
      }),
    ),
    ...exercisesByKind([...sourceNotes.values()]).flatMap(({ kind, exercises }) =>
      exercises.map(
        (note): LookUpBlock => ({
          path: `/source-notes/#note-${note.id}`,
          kind: 'note',
          title: `${NOTE_KINDS[kind].question} ${note.review}`,
          section: note.section,
        }),
      ),
    ),
    ...[...references.values()].map(
      ({ n, named, title, citedFor }): LookUpBlock => ({
        path: `/references/#ref-${n}`,
        kind: 'reference',
        title: `Reference ${n}: ${named ?? title ?? citedFor}`,
      }),
    ),
    ...changes.map(
      (change): LookUpBlock => ({
        path: changePath(change),
        kind: 'change',
        title: change.title,
      }),
    ),
  ];
}

import { type CollectionEntry, getCollection } from 'astro:content';
import backgroundText from '../../content/background.yaml?raw';
import changesText from '../../content/changes.yaml?raw';
import chartsText from '../../content/charts.yaml?raw';
import comparisonsText from '../../content/comparisons.yaml?raw';
import editionsText from '../../content/editions.yaml?raw';
import glossaryText from '../../content/glossary.yaml?raw';
import proceduresText from '../../content/procedures.yaml?raw';
import referencesText from '../../content/references.yaml?raw';
import sourceNotesText from '../../content/source-notes.yaml?raw';
import studiesText from '../../content/studies.yaml?raw';
import trialsText from '../../content/trials.csv?raw';
import updatesText from '../../content/updates.yaml?raw';
import { writtenDiagram } from './diagram-sources.ts';
import { formatFaults } from './read/fault.ts';
import { LISTS, type ListItem, type ListName, readList } from './read/lists.ts';
import { scanSection } from './read/section-scan.ts';
import { editionInForce, editionsOf } from './schema/edition.ts';
import { glossaryIds } from './schema/glossary.ts';
import { trialId } from './schema/trial.ts';
import { withFigureCitations } from './usage/figure-citations.ts';
import {
  blockNumbers,
  blockPaths,
  citationPlaces,
  type ScannedSection,
  termPlaces,
  trialPlaces,
} from './usage/occurrences.ts';
import { readingMinutes } from './usage/reading-time.ts';
import { TermFinder } from './usage/term-finder.ts';

export interface Section extends ScannedSection {
  entry: CollectionEntry<'sections'>;
  minutes: number;
}

/**
 * The content of the site as pages use it: every list by id, the sections in order with what they
 * contain, and the numbers and places that follow from both. Made once, and again on each
 * change while an author works.
 */
async function load() {
  const sections = (await getCollection('sections'))
    .map((entry): Section => {
      const scan = withFigureCitations(
        scanSection(entry.body ?? '', entry.filePath ?? entry.id),
        (id) => writtenDiagram(id)?.cites,
      );
      const { order, title, shortTitle } = entry.data;
      return {
        entry,
        slug: entry.id,
        order,
        title,
        shortTitle,
        scan,
        minutes: readingMinutes(scan),
      };
    })
    .sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug, 'en'));
  const numbers = blockNumbers(sections);
  const glossary = items('glossary', glossaryText).sort((a, b) =>
    a.term.localeCompare(b.term, 'en'),
  );
  const editions = editionsOf(items('editions', editionsText));
  return {
    sections,
    glossary: new Map(glossary.map((entry) => [entry.id, entry])),
    terms: new Map(
      glossary.flatMap((entry) => glossaryIds(entry).map((id) => [id, entry] as const)),
    ),
    termFinder: new TermFinder(glossary),
    references: new Map(items('references', referencesText).map((entry) => [entry.n, entry])),
    trials: new Map(items('trials', trialsText).map((trial) => [trialId(trial.nct), trial])),
    sourceNotes: new Map(items('sourceNotes', sourceNotesText).map((note) => [note.id, note])),
    updates: items('updates', updatesText),
    studies: new Map(items('studies', studiesText).map((study) => [study.id, study])),
    charts: new Map(items('charts', chartsText).map((chart) => [chart.id, chart])),
    comparisons: items('comparisons', comparisonsText),
    background: new Map(items('background', backgroundText).map((fact) => [fact.id, fact])),
    procedures: new Map(items('procedures', proceduresText).map((plate) => [plate.id, plate])),
    changes: items('changes', changesText),
    editions,
    /** The edition in force. */
    edition: editionInForce(editions),
    numbers,
    blockPaths: blockPaths(sections),
    citationPlaces: citationPlaces(sections, numbers),
    termPlaces: termPlaces(sections, numbers),
    trialPlaces: trialPlaces(sections, numbers),
  };
}

/** The items of a list in the order of its file. */
function items<N extends ListName>(name: N, text: string): ListItem<N>[] {
  const { items: placed, faults } = readList(name, text, `content/${LISTS[name].file}`);
  if (faults.length > 0) throw new Error(formatFaults(faults));
  return placed.map(({ value }) => value);
}

export type Library = Awaited<ReturnType<typeof load>>;

let made: { key: string; library: Promise<Library> } | undefined;

/** The content of the site; see `load`. */
export async function library(): Promise<Library> {
  // A changed list makes this module anew, a changed section does not: its digest is the sign.
  const key = import.meta.env.DEV
    ? (await getCollection('sections')).map(({ digest }) => digest).join()
    : '';
  if (made?.key !== key) made = { key, library: load() };
  return made.library;
}

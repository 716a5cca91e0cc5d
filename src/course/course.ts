import { type CollectionEntry, getCollection } from 'astro:content';
import { plainLineEnds } from '../lib/line-ends.ts';
import { courseFile } from './course-files.ts';
import { writtenDiagram } from './diagram-sources.ts';
import { formatFaults } from './read/fault.ts';
import { LISTS, type ListItem, type ListName, readList } from './read/lists.ts';
import { scanSection } from './read/section-scan.ts';
import { editionInForce, editionsOf } from './schema/edition.ts';
import { glossaryIds } from './schema/glossary.ts';
import { trialId } from './schema/trial.ts';
import { SITE } from './site.ts';
import { withFigureCitations } from './usage/figure-citations.ts';
import {
  blockNumbers,
  blockPaths,
  citationPlaces,
  type ScannedSection,
  termPlaces,
  trialPlaces,
} from './usage/occurrences.ts';
import { hasPage } from './usage/present-pages.ts';
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
        scanSection(plainLineEnds(entry.body ?? ''), entry.filePath ?? entry.id),
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
  const glossary = items('glossary').sort((a, b) => a.term.localeCompare(b.term, 'en'));
  const editions = editionsOf(items('editions'));
  const all = {
    sections,
    glossary: new Map(glossary.map((entry) => [entry.id, entry])),
    terms: new Map(
      glossary.flatMap((entry) => glossaryIds(entry).map((id) => [id, entry] as const)),
    ),
    termFinder: new TermFinder(glossary),
    references: new Map(items('references').map((entry) => [entry.n, entry])),
    trials: new Map(items('trials').map((trial) => [trialId(trial.nct), trial])),
    sourceNotes: new Map(items('sourceNotes').map((note) => [note.id, note])),
    updates: items('updates'),
    studies: new Map(items('studies').map((study) => [study.id, study])),
    charts: new Map(items('charts').map((chart) => [chart.id, chart])),
    comparisons: items('comparisons'),
    background: new Map(items('background').map((fact) => [fact.id, fact])),
    photos: new Map(items('photos').map((photo) => [photo.id, photo])),
    procedures: new Map(items('procedures').map((plate) => [plate.id, plate])),
    changes: items('changes'),
    bankReadings: items('bankReadings'),
    editions,
    /** The edition in force. */
    edition: editionInForce(editions),
    numbers,
    blockPaths: blockPaths(sections),
    citationPlaces: citationPlaces(sections, numbers),
    termPlaces: termPlaces(sections, numbers),
    trialPlaces: trialPlaces(sections, numbers),
  };
  const content = {
    trials: all.trials.size,
    studies: all.studies.size,
    procedures: all.procedures.size,
    updates: all.updates.length,
    sourceNotes: all.sourceNotes.size,
    changes: all.changes.length,
    labs: SITE.labs,
  };
  /** Whether the course has what an address of the site shows. */
  return { ...all, hasPage: (path: string) => hasPage(path, content) };
}

/** The items of a list in the order of its file; none of a list that the course does not have. */
function items<N extends ListName>(name: N): ListItem<N>[] {
  const { file } = LISTS[name];
  const text = courseFile(file);
  if (text === undefined) return [];
  const { items: placed, faults } = readList(name, text, file);
  if (faults.length > 0) throw new Error(formatFaults(faults));
  return placed.map(({ value }) => value);
}

export type Course = Awaited<ReturnType<typeof load>>;

let made: { key: string; course: Promise<Course> } | undefined;

/** The content of the site; see `load`. */
export async function course(): Promise<Course> {
  // A changed list makes this module anew, a changed section does not: its digest is the sign.
  const key = import.meta.env.DEV
    ? (await getCollection('sections')).map(({ digest }) => digest).join()
    : '';
  if (made?.key !== key) made = { key, course: load() };
  return made.course;
}

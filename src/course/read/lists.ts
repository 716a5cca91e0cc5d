import type { z } from 'astro/zod';
import { backgroundSchema } from '../schema/background.ts';
import { bankReadingSchema } from '../schema/bank-reading.ts';
import { brandNameSchema } from '../schema/brand-name.ts';
import { changeSchema } from '../schema/change.ts';
import { chartSchema } from '../schema/chart.ts';
import { comparisonSchema } from '../schema/comparison.ts';
import { editionSchema } from '../schema/edition.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { ledgerSchema } from '../schema/ledger.ts';
import { leftOpenSchema } from '../schema/left-open.ts';
import { photoSchema } from '../schema/photo.ts';
import { procedureSchema } from '../schema/procedure.ts';
import { referenceSchema } from '../schema/reference.ts';
import { searchWordSchema } from '../schema/search-word.ts';
import { sourceNoteSchema } from '../schema/source-note.ts';
import { strongSummarySchema } from '../schema/strong-summary.ts';
import { studySchema } from '../schema/study.ts';
import { synonymsSchema } from '../schema/synonyms.ts';
import { trialSchema } from '../schema/trial.ts';
import { updateSchema } from '../schema/update.ts';
import { withoutPlateSchema } from '../schema/without-plate.ts';
import { readCsvTable } from './csv-table.ts';
import type { KeptReadings } from './kept-readings.ts';
import { type ReadList, readYamlList } from './yaml-list.ts';

interface ListKind<S extends z.ZodType> {
  file: string;
  schema: S;
  /** The field that names an item for good. */
  key: string;
}

const list = <S extends z.ZodType>(file: string, schema: S, key: string): ListKind<S> => ({
  file,
  schema,
  key,
});

/** Every content file that holds a list, with the schema of its items. */
export const LISTS = {
  glossary: list('glossary.yaml', glossarySchema, 'id'),
  references: list('references.yaml', referenceSchema, 'n'),
  trials: list('trials.csv', trialSchema, 'nct'),
  sourceNotes: list('source-notes.yaml', sourceNoteSchema, 'id'),
  updates: list('updates.yaml', updateSchema, 'id'),
  studies: list('studies.yaml', studySchema, 'id'),
  charts: list('charts.yaml', chartSchema, 'id'),
  comparisons: list('comparisons.yaml', comparisonSchema, 'id'),
  background: list('background.yaml', backgroundSchema, 'id'),
  photos: list('photos.yaml', photoSchema, 'id'),
  procedures: list('procedures.yaml', procedureSchema, 'id'),
  editions: list('editions.yaml', editionSchema, 'n'),
  changes: list('changes.yaml', changeSchema, 'id'),
  brandNames: list('brand-names.yaml', brandNameSchema, 'drug'),
  bankReadings: list('bank-readings.yaml', bankReadingSchema, 'id'),
  searchWords: list('search-words.yaml', searchWordSchema, 'word'),
  ledger: list('ledger.yaml', ledgerSchema, 'id'),
  strongSummaries: list('strong-summaries.yaml', strongSummarySchema, 'text'),
  leftOpen: list('left-open.yaml', leftOpenSchema, 'text'),
  synonyms: list('synonyms.yaml', synonymsSchema, 'term'),
  withoutPlate: list('without-plate.yaml', withoutPlateSchema, 'name'),
};

export type ListName = keyof typeof LISTS;
export type ListItem<N extends ListName> = z.output<(typeof LISTS)[N]['schema']>;

/**
 * Reads one list from its text; `file` is named in faults.
 * @param kept what earlier runs have parsed
 */
export function readList<N extends ListName>(
  name: N,
  text: string,
  file: string,
  kept?: KeptReadings,
): ReadList<ListItem<N>> {
  const { schema, key } = LISTS[name];
  const list = file.endsWith('.csv')
    ? readCsvTable(text, file, schema, key)
    : readYamlList(text, file, schema, key, kept);
  return list as ReadList<ListItem<N>>;
}

import { unknownKinds } from '../model/left-out.ts';
import { type Loss, textFile, type Written } from '../model/losses.ts';
import { plainTitle } from '../model/markup.ts';
import type { Selection } from '../model/selection.ts';
import { type AnkiNote, FIELDS, notesOf, noteTypeName } from './notes.ts';

/** Cards and questions as the text file that Anki (from 2.1.54) imports: a note it has is updated by its guid. */
export function ankiText(selection: Selection): Written {
  const head = [
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    '#deck column:2',
    `#notetype:${noteTypeName(selection)}`,
    `#tags column:${FIELDS.length + 3}`,
  ];
  const lines = notesOf(selection).map((note) =>
    [note.guid, deckName(note, selection), ...note.fields, note.tags.join(' ')]
      .map(quoted)
      .join('\t'),
  );
  return textFile(`${[...head, ...lines].join('\n')}\n`, textLosses(selection));
}

function textLosses(selection: Selection): Loss[] {
  const pictures = selection.questions.flatMap(({ id, about }) =>
    about?.picture ? { item: id, what: 'the picture comes only with the .apkg file' } : [],
  );
  return [...unknownKinds(selection), ...pictures];
}

/** The deck of a note: that of the course, then the section. Anki parts decks by two colons and drops quotation marks. */
export function deckName(
  { section }: Pick<AnkiNote, 'section'>,
  { publication, sections }: Selection,
): string {
  const found = sections.find(({ slug }) => slug === section);
  const name = found ? `${found.order} ${found.title}` : section;
  return [publication.name, name]
    .map((part) => plainTitle(part).replaceAll('::', ': ').replaceAll('"', "'"))
    .join('::');
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

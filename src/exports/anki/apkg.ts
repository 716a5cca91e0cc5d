import { unknownKinds } from '../model/left-out.ts';
import type { Written } from '../model/losses.ts';
import { questionPictures } from '../model/pictures.ts';
import type { Selection } from '../model/selection.ts';
import { zip } from '../model/zip.ts';
import { collectionTables } from './collection.ts';
import { mediaName, notesOf } from './notes.ts';
import { sqliteFile } from './sqlite.ts';

/** Cards and questions as a package of Anki; imported again it updates notes in place and keeps their schedule. */
export function apkg(selection: Selection): Written {
  const pictures = questionPictures(selection);
  const names = pictures.map((picture, at) => [`${at}`, mediaName(picture, selection)]);
  const bytes = zip({
    'collection.anki2': sqliteFile(collectionTables(notesOf(selection), selection)),
    media: JSON.stringify(Object.fromEntries(names)),
    ...Object.fromEntries(pictures.map(({ svg }, at) => [`${at}`, svg])),
  });
  return { bytes, losses: unknownKinds(selection) };
}

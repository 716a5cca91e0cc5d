import { type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import { nearest } from '../course/read/nearest.ts';
import { PHOTO_ENDINGS } from '../course/read/photo-files.ts';
import { citationFaults } from './citation-faults.ts';

/** Finds photos without a picture, pictures without an entry, photos that no section places, and wrong citations. */
export function checkPhotos({ lists, keys, sections, photoFiles }: ContentTree): Fault[] {
  const file = `content/${LISTS.photos.file}`;
  const named = (name: string) => name.replace(/\.[^.]+$/, '');
  const isPicture = (name: string) => PHOTO_ENDINGS.some((ending) => name.endsWith(`.${ending}`));
  const placed = new Set(
    sections.flatMap(({ scan }) =>
      scan.uses.flatMap(({ kind, value }) => (kind === 'photo' ? value : [])),
    ),
  );
  const entries = lists.photos.flatMap(({ value: { id, cites }, line, placeOf }): Fault[] => {
    // One of a kind that is not shown is told of itself.
    const others = photoFiles.some((name) => named(name) === id && !isPicture(name));
    const pictures = photoFiles.filter((name) => named(name) === id && isPicture(name));
    const at = { file, ...placeOf(id) };
    const count = pictures.length === 0 ? 'no picture' : `${pictures.length} pictures`;
    return [
      ...(pictures.length === 1 || (pictures.length === 0 && others)
        ? []
        : [{ ...at, code: 'photo/file' as const, message: `The photo "${id}" has ${count}.` }]),
      // A section that cannot be read may place any of them.
      ...(placed.has(id) || !sections.every(isReadable)
        ? []
        : [
            {
              ...{ file, line, column: 1, code: 'photo/unused' as const },
              message: `No section places the photo "${id}".`,
            },
          ]),
      ...(cites ? citationFaults(cites, { file, ...placeOf(cites) }, keys.references) : []),
    ];
  });
  const orphans = photoFiles.flatMap((name): Fault[] => {
    if (!keys.photos || (keys.photos.has(named(name)) && isPicture(name))) return [];
    const message = isPicture(name)
      ? `No entry of ${file} describes the picture.`
      : 'The site shows no picture of this kind. Save it as .jpg, .png, .webp or .avif.';
    const lower = name.toLowerCase();
    const suggestion = isPicture(name)
      ? nearest(named(name), keys.photos)
      : isPicture(lower)
        ? lower
        : undefined;
    const at = { file: `content/photos/${name}`, line: 1, column: 1 };
    return [{ ...at, code: 'photo/file', message, suggestion }];
  });
  return [...entries, ...orphans];
}

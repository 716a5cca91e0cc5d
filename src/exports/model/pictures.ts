import type { Loss } from './losses.ts';
import { xml } from './markup.ts';
import type { ExportedPicture, ExportedQuestion, Selection } from './selection.ts';

/** The name of a picture's file in a package. */
export function pictureFile({ id }: ExportedPicture): string {
  return `${id}.svg`;
}

/** The name of the file of a picture in dots. */
export function dotsFile({ id }: ExportedPicture): string {
  return `${id}.png`;
}

/** The picture that a question is about, where the selection has it. */
export function pictureOf(
  { about }: ExportedQuestion,
  { pictures }: Selection,
): ExportedPicture | undefined {
  return pictures.find(({ id }) => id === about?.picture);
}

/** The pictures that some question of the selection is about. */
export function questionPictures(selection: Selection): ExportedPicture[] {
  const used = new Set(selection.questions.map((question) => pictureOf(question, selection)?.id));
  return selection.pictures.filter(({ id }) => used.has(id));
}

/** A picture with its alternative text. */
export function image({ alt }: ExportedPicture, src: string): string {
  return `<img src="${xml(src)}" alt="${xml(alt)}"/>`;
}

/** What a question is about and only its address can show. */
export function pictureLosses(selection: Selection): Loss[] {
  return selection.questions.flatMap((question) =>
    question.about && !pictureOf(question, selection)
      ? { item: question.id, what: 'what the question is about is linked, not shown' }
      : [],
  );
}

/** The same for formats that hold no pictures at all. */
export function textOnlyLosses({ questions }: Selection): Loss[] {
  return questions.flatMap(({ id, about }) =>
    about ? { item: id, what: 'what the question is about is linked, not shown' } : [],
  );
}

import { paragraph, xml } from './markup.ts';
import { image, pictureOf } from './pictures.ts';
import type { ExportedPicture, ExportedQuestion, Selection } from './selection.ts';

/**
 * What is asked as HTML, with the picture that it is about or a link to what cannot travel.
 * @param src the address of a picture's file in the package
 */
export function stemHtml(
  question: ExportedQuestion,
  selection: Selection,
  src: (picture: ExportedPicture) => string,
  asked = question.stem,
): string {
  const picture = pictureOf(question, selection);
  const shown = picture ? `<p>${image(picture, src(picture))}</p>` : '';
  return `${paragraph(asked)}${shown}${aboutHtml(question, selection)}`;
}

/** The line that names and links what a question is about; none where it stands alone. */
export function aboutHtml(question: ExportedQuestion, selection: Selection): string {
  const { about } = question;
  if (!about) return '';
  const before = pictureOf(question, selection) ? '' : 'About: ';
  return `<p>${before}<a href="${xml(about.url)}">${xml(about.title)}</a></p>`;
}

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
  const { about } = question;
  const picture = pictureOf(question, selection);
  const shown = picture ? `<p>${image(picture, src(picture))}</p>` : '';
  const named = about
    ? `<p>${picture ? '' : 'About: '}<a href="${xml(about.url)}">${xml(about.title)}</a></p>`
    : '';
  return `${paragraph(asked)}${shown}${named}`;
}

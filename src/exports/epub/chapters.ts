import { selectionAttribution } from '../model/attribution.ts';
import { handoutItems } from '../model/handout.ts';
import { inline, paragraph, xml } from '../model/markup.ts';
import { image, pictureFile } from '../model/pictures.ts';
import type { ExportedPicture, ExportedSection, Selection } from '../model/selection.ts';

/** A file of the book that is read in turn. */
export interface Chapter {
  id: string;
  title: string;
  /** Markup of its body. */
  body: string;
}

/** What the book is, each section with its figures, cards, the questions, and last the key. */
export function chaptersOf(selection: Selection): Chapter[] {
  const { title, publication, sections, cards, pictures } = selection;
  const items = handoutItems(selection);
  const chapters: Chapter[] = [
    {
      id: 'title',
      title,
      body: [publication.disclaimer, selectionAttribution(selection)].map(paragraph).join(''),
    },
    ...sections.map((section) => sectionChapter(section, pictures)),
    {
      id: 'cards',
      title: 'Cards',
      body:
        cards.length > 0
          ? `<dl>${cards.map(({ front, back, why }) => `<dt>${inline(front)}</dt><dd>${inline(`${back} ${why}`)}</dd>`).join('')}</dl>`
          : '',
    },
    {
      id: 'questions',
      title: 'Questions',
      body: items
        .map(
          ({ id, number, asked, options }) =>
            `<section id="${id}"><p><b>${number}.</b> ${inline(asked)}</p>${options.map(paragraph).join('')}<p><a href="key.xhtml#key-${id}">Key</a></p></section>`,
        )
        .join(''),
    },
    {
      id: 'key',
      title: 'Key',
      body: items
        .map(
          ({ id, number, key }) =>
            `<section id="key-${id}"><p><b>${number}.</b> <a href="questions.xhtml#${id}">Question</a></p>${key.map(paragraph).join('')}</section>`,
        )
        .join(''),
    },
  ];
  return chapters.filter(({ body }) => body !== '');
}

function sectionChapter(section: ExportedSection, pictures: readonly ExportedPicture[]): Chapter {
  const { slug, title, answer, objectives, text, url } = section;
  const list = objectives.map(({ text }) => `<li>${inline(text)}</li>`).join('');
  return {
    id: `section-${slug}`,
    title,
    body: `${paragraph(answer)}<p>After this section you can:</p><ul>${list}</ul>${text === undefined ? figuresAlone(section, pictures) : withPictures(text, pictures)}<p><a href="${xml(url)}">${text === undefined ? 'The text of this section' : 'This section on the site'}</a></p>`,
  };
}

/** The figures of a section whose text stays on the site. */
function figuresAlone({ url }: ExportedSection, pictures: readonly ExportedPicture[]): string {
  return pictures
    .filter((picture) => picture.url.startsWith(`${url}#fig-`))
    .map(
      (picture) =>
        `<figure id="${picture.id}">${drawn(picture)}<figcaption>${inline(`${picture.title} ${picture.caption}`)} <a href="${xml(picture.url)}">On the site</a></figcaption></figure>`,
    )
    .join('');
}

/** The text of a section with its pictures where they stand in it. */
function withPictures(text: string, pictures: readonly ExportedPicture[]): string {
  return text.replace(/<figure id="([^"]+)">/g, (figure, id: string) => {
    const picture = pictures.find((known) => known.id === id);
    return picture ? `${figure}${drawn(picture)}` : figure;
  });
}

function drawn(picture: ExportedPicture): string {
  return image(picture, `pictures/${pictureFile(picture)}`);
}

import { selectionAttribution } from '../model/attribution.ts';
import { handoutItems } from '../model/handout.ts';
import type { ExportedPicture, Selection } from '../model/selection.ts';

/** A slide in words; how it is set is another matter. */
export interface Slide {
  title: string;
  /** Lines below the title. */
  lines: readonly string[];
  picture?: ExportedPicture;
  /** Where it comes from, at the foot. */
  source: string;
  /** What the speaker sees, a paragraph each. */
  notes: readonly string[];
}

/** Most letters of a slide with text before it is set smaller; a question is never cut. */
export const CROWDED = 420;

/** Title, each section's answer, each figure, and each question with the key in the notes. */
export function slidesOf(selection: Selection): Slide[] {
  const { title, publication, sections, pictures } = selection;
  const whole = selectionAttribution(selection);
  return [
    { title, lines: [publication.name, publication.disclaimer], source: whole, notes: [whole] },
    ...sections.map((section) => ({
      ...{ title: section.title, lines: [section.answer], source: section.url },
      notes: section.objectives.map(({ text, level }) => `${text} (${level})`),
    })),
    ...pictures
      .filter(({ png }) => png)
      .map((picture) => ({
        ...{ title: picture.title, lines: [], picture, source: picture.url },
        notes: [picture.caption, picture.alt, whole],
      })),
    ...handoutItems(selection).map(({ number, asked, options, key, url }) => ({
      title: `Question ${number}`,
      lines: [asked, ...options],
      source: url,
      notes: key,
    })),
  ];
}

import { attribution } from '../model/attribution.ts';
import { inline, xml } from '../model/markup.ts';
import { mixed } from '../model/mixed.ts';
import { matchOf } from '../model/order-as-matching.ts';
import { image, pictureOf } from '../model/pictures.ts';
import type {
  ExportedCard,
  ExportedPicture,
  ExportedQuestion,
  Selection,
} from '../model/selection.ts';
import { sha1 } from '../model/sha1.ts';
import { numberAsked, numberInWords, questionAim } from '../model/words.ts';

/** A note as Anki keeps it: one card each. */
export interface AnkiNote {
  /** Id of the item; the note's own id and guid follow from it. */
  id: string;
  /** Anki updates a note that it has by this, and keeps its schedule. */
  guid: string;
  modified: string;
  /** The deck below that of the course. */
  section: string;
  tags: readonly string[];
  /** HTML, in the order of {@link FIELDS}. */
  fields: readonly string[];
}

/** Fields of the note type. Frozen: Anki duplicates a note type whose fields have changed. */
export const FIELDS = ['ItemID', 'Asked', 'Options', 'Answer', 'Why', 'Source'] as const;

/** The name of the note type; with other fields it would need another name. */
export function noteTypeName(selection: Selection): string {
  return `${selection.publication.name} item`;
}

/** The name of a picture in Anki's one folder: its own content is part of it, since files of one name are not renewed. */
export function mediaName({ id, svg }: ExportedPicture, { publication }: Selection): string {
  return `${publication.id}-${id}-${sha1(svg).slice(0, 8)}.svg`;
}

/** All cards and questions of a selection as notes; none of a kind without an answer to turn up. */
export function notesOf(selection: Selection): AnkiNote[] {
  return [
    ...selection.cards.map((card) => note(card, cardFields(card), [], selection)),
    ...selection.questions.flatMap((question) => {
      const { level, objective } = question;
      const parts = questionParts(question);
      if (!parts) return [];
      const asked = `${inline(parts.asked ?? question.stem)}${about(question, selection)}`;
      return note(
        question,
        [asked, parts.options, parts.answer, `${parts.why}<br/>${inline(questionAim(question))}`],
        [level, objective.id],
        selection,
      );
    }),
  ];
}

function note(
  item: ExportedCard | ExportedQuestion,
  fields: readonly string[],
  tags: readonly string[],
  { publication }: Selection,
): AnkiNote {
  const { id, url, modified, section } = item;
  const source = `<a href="${xml(url)}">${xml(attribution(id, url, publication))}</a>`;
  return {
    ...{ id, modified, section },
    guid: `${publication.id}/${id}`,
    tags: [publication.id, `${publication.id}::${section}`, ...tags],
    // A line break would end a note of the text file, and this sign parts fields in the collection.
    fields: [id, ...fields, source].map((field) =>
      field.replaceAll('\u001f', '').replace(/\s*[\r\n]+\s*/g, ' '),
    ),
  };
}

function cardFields({ front, back, why }: ExportedCard): string[] {
  return [inline(front), '', inline(back), inline(why)];
}

function about(question: ExportedQuestion, selection: Selection): string {
  const picture = pictureOf(question, selection);
  if (picture) return `<br/>${image(picture, mediaName(picture, selection))}`;
  return question.about
    ? `<br/>About: <a href="${xml(question.about.url)}">${xml(question.about.title)}</a>`
    : '';
}

interface Parts {
  asked?: string;
  options: string;
  answer: string;
  why: string;
}

function questionParts(question: ExportedQuestion): Parts | undefined {
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const { options, type } = question;
      const verdict = (correct: boolean) => (correct ? 'True' : 'False');
      return {
        options: list(options.map(({ text }) => text)),
        answer:
          type === 'single'
            ? options
                .flatMap(({ correct, text }, at) =>
                  correct ? `${letter(at)}. ${inline(text)}` : [],
                )
                .join()
            : options.map(({ correct }, at) => `${letter(at)}. ${verdict(correct)}`).join('<br/>'),
        why: list(options.map(({ rationale }) => rationale)),
      };
    }
    case 'order':
      return {
        options: list(mixed(question.options, question.id).map(({ text }) => text)),
        answer: question.options.map(({ text }, at) => `${at + 1}. ${inline(text)}`).join('<br/>'),
        why: question.options
          .map(({ rationale }, at) => `${at + 1}. ${inline(rationale)}`)
          .join('<br/>'),
      };
    case 'number':
      return {
        asked: numberAsked(question),
        options: '',
        answer: inline(numberInWords(question)),
        why: inline(question.rationale),
      };
    case 'matching':
      return {
        options: `${list(question.options.map(({ text }) => text))}${question.pairs.map(({ text }) => inline(text)).join('<br/>')}`,
        answer: question.pairs
          .map(({ text, answer }) => `${inline(text)}: ${inline(matchOf(question, answer))}`)
          .join('<br/>'),
        why: question.pairs.map(({ rationale }) => inline(rationale)).join('<br/>'),
      };
    case 'short':
      return {
        options: '',
        answer: inline(question.model),
        why: question.points
          .map(({ text, rationale }) => `${inline(text)}: ${inline(rationale)}`)
          .join('<br/>'),
      };
    case 'other':
      return undefined;
  }
}

function letter(at: number): string {
  return String.fromCharCode(65 + at);
}

function list(items: readonly string[]): string {
  return `<ol class="options">${items.map((text) => `<li>${inline(text)}</li>`).join('')}</ol>`;
}

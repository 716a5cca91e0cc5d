import type { Card } from '../../course/schema/card.ts';
import type { Question } from '../../course/schema/question.ts';
import type { ExportedCard, ExportedObjective, ExportedQuestion } from '../model/selection.ts';
import { ownPictureId } from './pictures.ts';

/** What the items of one section need from around them. */
export interface ItemContext {
  section: string;
  objectives: readonly ExportedObjective[];
  /** The full address of a place of the section's page. */
  urlOf: (id: string) => string;
  /** The full address of a question, which stands on the page or in practice alone. */
  questionUrlOf: (question: Question) => string;
  /** The full address of a card, which stands on no section's page. */
  cardUrlOf: (id: string) => string;
  /** What a block of the page is called: "Figure 5.1. …". */
  titleOf: (block: string) => string;
  hasPicture: (block: string) => boolean;
}

/** A question of the bank as it is taken along. */
export function exportedQuestion(question: Question, context: ItemContext): ExportedQuestion {
  const { id, level, stem, modified, figure, picture } = question;
  const { section, objectives, urlOf, questionUrlOf, titleOf, hasPicture } = context;
  const objective = objectives.find((known) => known.id === question.objective);
  const base = {
    ...{ id, section, level, stem, modified, url: questionUrlOf(question) },
    ...(picture && {
      about: { title: picture.title, url: questionUrlOf(question), picture: ownPictureId(id) },
    }),
    objective: objective ?? { id: question.objective, text: question.objective, level },
    ...(figure &&
      !picture && {
        about: {
          ...{ title: titleOf(figure), url: urlOf(figure) },
          ...(hasPicture(figure) && { picture: figure }),
        },
      }),
  };
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const { type, options, lockOrder } = question;
      return { ...base, type, options, lockOrder };
    }
    case 'order':
      return { ...base, type: 'order', options: question.options };
    case 'number': {
      const { answer, unit, tolerance, min, max, rationale } = question;
      return { ...base, type: 'number', answer, unit, tolerance, min, max, rationale };
    }
    case 'matching': {
      const { options, pairs } = question;
      return { ...base, type: 'matching', options, pairs };
    }
    case 'short':
      return { ...base, type: 'short', model: question.model, points: question.options };
    case 'concordance':
      return { ...base, type: 'other', kind: 'a question of script concordance' };
  }
}

/** A card as it is taken along. */
export function exportedCard(card: Card, { section, cardUrlOf }: ItemContext): ExportedCard {
  const { id, front, back, why, modified } = card;
  return { id, front, back, why, modified, section, url: cardUrlOf(id) };
}

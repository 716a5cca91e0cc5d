import { leftOut } from '../model/left-out.ts';
import type { Loss } from '../model/losses.ts';
import { paragraph, xml } from '../model/markup.ts';
import { MATCHED, orderAsMatching } from '../model/order-as-matching.ts';
import type { ExportedPicture, ExportedQuestion, Selection } from '../model/selection.ts';
import { SPLIT, statementsOf } from '../model/statements.ts';
import { stemHtml } from '../model/stem.ts';
import { explanation, numberAsked } from '../model/words.ts';
import { essayItem, type ItemParts, labelled, matchingItem, mattext, numberItem } from './kinds.ts';

/** What two readers of QTI 1.2 need in their own way. */
export interface Dialect {
  /** Canvas knows more kinds than a cartridge does: matching and numbers. */
  canvas: boolean;
  /** The address of a picture's file. */
  src: (picture: ExportedPicture) => string;
}

/** A question as items of QTI 1.2; more than one where its statements are asked one by one. */
export function itemsXml(
  question: ExportedQuestion,
  selection: Selection,
  dialect: Dialect,
  losses: Loss[],
): string[] {
  const said = explanation(question, selection.publication).map(paragraph).join('');
  const make = (parts: ItemParts, asked = question.stem, id = question.id) =>
    itemXml(id, stemHtml(question, selection, dialect.src, asked), said, parts, dialect.canvas);
  switch (question.type) {
    case 'single':
      return [make(choice(question.options, 'multiple_choice'))];
    case 'multiple':
      losses.push({ item: question.id, what: SPLIT });
      return statementsOf(question).map(({ asked, correct, rationale, itemId }) =>
        make(
          choice(
            [true, false].map((verdict) => ({
              id: `${verdict}`,
              text: verdict ? 'True' : 'False',
              correct: verdict === correct,
              rationale,
            })),
            'true_false',
          ),
          asked,
          itemId,
        ),
      );
    case 'short':
      return [make(essayItem())];
    case 'number':
      if (!dialect.canvas) break;
      return [make(numberItem(question), numberAsked(question))];
    case 'order':
      if (!dialect.canvas) break;
      losses.push({ item: question.id, what: MATCHED });
      return [make(matchingItem(orderAsMatching(question)))];
    case 'matching':
      if (!dialect.canvas) break;
      return [make(matchingItem(question))];
    case 'other':
      break;
  }
  losses.push(leftOut(question));
  return [];
}

function choice(
  options: readonly { id: string; text: string; correct: boolean; rationale: string }[],
  kind: 'multiple_choice' | 'true_false',
): ItemParts {
  const right = options.find(({ correct }) => correct)?.id ?? '';
  return {
    profile: `cc.${kind}.v0p1`,
    kind: `${kind}_question`,
    response: `<response_lid ident="response1" rcardinality="Single"><render_choice>${options.map(({ id, text }) => labelled(id, text)).join('')}</render_choice></response_lid>`,
    // Canvas gives an answer the weight of the last condition that names it: what sets the score comes last.
    conditions: [
      ...options.map(
        ({ id }) =>
          `<respcondition continue="Yes"><conditionvar><varequal respident="response1">${id}</varequal></conditionvar><displayfeedback feedbacktype="Response" linkrefid="${id}_fb"/></respcondition>`,
      ),
      `<respcondition continue="No"><conditionvar><varequal respident="response1">${right}</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>`,
    ],
    feedback: options.map(({ id, rationale }) => [`${id}_fb`, paragraph(rationale)] as const),
  };
}

function itemXml(
  id: string,
  stem: string,
  said: string,
  parts: ItemParts,
  canvas: boolean,
): string {
  const { profile, kind, response, conditions, feedback } = parts;
  const fields = [
    ...(profile ? [field('cc_profile', profile), field('cc_weighting', '1')] : []),
    ...(canvas ? [field('question_type', kind), field('points_possible', '1')] : []),
  ];
  return `<item ident="${id}" title="${id}">
<itemmetadata><qtimetadata>${fields.join('')}</qtimetadata></itemmetadata>
<presentation>${mattext(stem)}${response}</presentation>
<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
<respcondition continue="Yes"><conditionvar><other/></conditionvar><displayfeedback feedbacktype="Response" linkrefid="general_fb"/></respcondition>
${conditions.join('\n')}
</resprocessing>
${[['general_fb', said] as const, ...feedback].map(([ident, markup]) => `<itemfeedback ident="${ident}"><flow_mat>${mattext(markup)}</flow_mat></itemfeedback>`).join('\n')}
</item>`;
}

/** A labelled field of metadata. */
export function field(label: string, entry: string): string {
  return `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${xml(entry)}</fieldentry></qtimetadatafield>`;
}

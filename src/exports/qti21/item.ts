import { inline, paragraph, plainTitle, xml } from '../model/markup.ts';
import { pictureFile } from '../model/pictures.ts';
import type { ExportedQuestion, Selection } from '../model/selection.ts';
import { stemHtml } from '../model/stem.ts';
import { explanation, numberAsked } from '../model/words.ts';
import type { Interaction } from './interactions.ts';

const NAMESPACE = 'http://www.imsglobal.org/xsd/imsqti_v2p1';
export const QTI_ROOT = `xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"`;

/** One question as an assessment item, with the reason of the option chosen and what is said to all. */
export function itemXml(
  question: ExportedQuestion,
  interaction: Interaction,
  selection: Selection,
): string {
  const { publication } = selection;
  const { cardinality, baseType, correct, body, test } = interaction;
  const asked = question.type === 'number' ? numberAsked(question) : question.stem;
  const stem = stemHtml(
    question,
    selection,
    (picture) => `../pictures/${pictureFile(picture)}`,
    asked,
  );
  const reasons = question.type === 'single' ? question.options : [];
  const said = [
    ...(question.type === 'multiple'
      ? question.options.map(
          ({ text, correct: isTrue, rationale }) =>
            `${text} ${isTrue ? 'True' : 'False'}: ${rationale}`,
        )
      : []),
    ...explanation(question, publication),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem ${QTI_ROOT} identifier="${question.id}" title="${xml(plainTitle(`${question.id}: ${question.objective.text}`))}" xml:lang="${publication.language}" adaptive="false" timeDependent="false">
<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${baseType}">${correctXml(correct)}</responseDeclaration>
<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
<outcomeDeclaration identifier="MAXSCORE" cardinality="single" baseType="float"><defaultValue><value>1</value></defaultValue></outcomeDeclaration>
<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>
<outcomeDeclaration identifier="GENERAL" cardinality="single" baseType="identifier"/>
<itemBody>${stem}${body}</itemBody>
<responseProcessing>
${test ? `<responseCondition><responseIf>${test}${setFloat('SCORE', 1)}</responseIf><responseElse>${setFloat('SCORE', 0)}</responseElse></responseCondition>` : ''}
<setOutcomeValue identifier="GENERAL"><baseValue baseType="identifier">general</baseValue></setOutcomeValue>
${reasons.map(({ id }) => `<responseCondition><responseIf><match><variable identifier="RESPONSE"/><baseValue baseType="identifier">${id}</baseValue></match><setOutcomeValue identifier="FEEDBACK"><baseValue baseType="identifier">reason_${id}</baseValue></setOutcomeValue></responseIf></responseCondition>`).join('\n')}
</responseProcessing>
${reasons.map(({ id, rationale }) => feedback('FEEDBACK', `reason_${id}`, `<p>${inline(rationale)}</p>`)).join('\n')}
${feedback('GENERAL', 'general', said.map(paragraph).join(''))}
</assessmentItem>
`;
}

function correctXml(values: readonly string[]): string {
  if (values.length === 0) return '';
  return `<correctResponse>${values.map((value) => `<value>${xml(value)}</value>`).join('')}</correctResponse>`;
}

function setFloat(outcome: string, value: number): string {
  return `<setOutcomeValue identifier="${outcome}"><baseValue baseType="float">${value}</baseValue></setOutcomeValue>`;
}

function feedback(outcome: string, id: string, markup: string): string {
  return `<modalFeedback outcomeIdentifier="${outcome}" identifier="${id}" showHide="show">${markup}</modalFeedback>`;
}

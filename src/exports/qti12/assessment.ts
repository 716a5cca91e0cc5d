import type { Loss } from '../model/losses.ts';
import { plainTitle, xml } from '../model/markup.ts';
import type { Selection } from '../model/selection.ts';
import { type Dialect, field, itemsXml } from './item.ts';

const NAMESPACE = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';
const SCHEMA = 'http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd';
const FIELDS: readonly [string, string][] = [
  ['cc_profile', 'cc.exam.v0p1'],
  ['qmd_assessmenttype', 'Examination'],
  ['qmd_scoretype', 'Percentage'],
  ['qmd_feedbackpermitted', 'Yes'],
  ['qmd_hintspermitted', 'Yes'],
  ['qmd_solutionspermitted', 'Yes'],
  ['cc_maxattempts', 'unlimited'],
];

/** The questions as an assessment of QTI 1.2, and how many items it has. */
export function assessmentXml(
  ident: string,
  selection: Selection,
  dialect: Dialect,
  losses: Loss[],
): { text: string; items: number } {
  const items = selection.questions.flatMap((question) =>
    itemsXml(question, selection, dialect, losses),
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${SCHEMA}">
<assessment ident="${ident}" title="${xml(plainTitle(selection.title))}">
<qtimetadata>${FIELDS.map(([label, entry]) => field(label, entry)).join('')}</qtimetadata>
<section ident="root_section">
${items.join('\n')}
</section>
</assessment>
</questestinterop>
`;
  return { text, items: items.length };
}

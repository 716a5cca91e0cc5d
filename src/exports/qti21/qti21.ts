import { selectionAttribution } from '../model/attribution.ts';
import { leftOut } from '../model/left-out.ts';
import type { Loss, Written } from '../model/losses.ts';
import { plainTitle, xml } from '../model/markup.ts';
import { pictureFile, pictureLosses, pictureOf, questionPictures } from '../model/pictures.ts';
import type { ExportedQuestion, Selection } from '../model/selection.ts';
import { zip } from '../model/zip.ts';
import { interactionOf } from './interactions.ts';
import { itemXml, QTI_ROOT } from './item.ts';

const MULTIPLE = 'is scored as a whole, and all reasons are told together';

/** The questions as a QTI 2.1 package: a test of items, with pictures beside them. */
export function qti21(selection: Selection): Written {
  const losses: Loss[] = pictureLosses(selection);
  const written = selection.questions.flatMap((question) => {
    const interaction = interactionOf(question);
    if (!interaction) losses.push(leftOut(question));
    if (question.type === 'multiple') losses.push({ item: question.id, what: MULTIPLE });
    return interaction ? [{ question, item: itemXml(question, interaction, selection) }] : [];
  });
  const questions = written.map(({ question }) => question);
  const files = {
    'imsmanifest.xml': manifest(questions, selection),
    'assessment.xml': assessment(questions, selection),
    ...Object.fromEntries(written.map(({ question, item }) => [itemPath(question), item])),
    ...Object.fromEntries(
      questionPictures(selection).map((picture) => [
        `pictures/${pictureFile(picture)}`,
        picture.svg,
      ]),
    ),
  };
  return { bytes: zip(files), losses };
}

const itemPath = ({ id }: ExportedQuestion) => `items/${id}.xml`;

function manifest(questions: readonly ExportedQuestion[], selection: Selection): string {
  const { publication, id, title } = selection;
  const items = questions.map((question) => {
    const picture = pictureOf(question, selection);
    const file = picture ? `<file href="pictures/${pictureFile(picture)}"/>` : '';
    return `<resource identifier="res-${question.id}" type="imsqti_item_xmlv2p1" href="${itemPath(question)}"><file href="${itemPath(question)}"/>${file}</resource>`;
  });
  const dependencies = questions.map(
    (question) => `<dependency identifierref="res-${question.id}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:imsmd="http://ltsc.ieee.org/xsd/LOM" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd http://ltsc.ieee.org/xsd/LOM http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd" identifier="${publication.id}-${id}-qti21">
<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion><imsmd:lom><imsmd:general><imsmd:title><imsmd:string language="${publication.language}">${xml(title)}</imsmd:string></imsmd:title></imsmd:general><imsmd:rights><imsmd:description><imsmd:string language="${publication.language}">${xml(selectionAttribution(selection))}</imsmd:string></imsmd:description></imsmd:rights></imsmd:lom></metadata>
<organizations/>
<resources>
<resource identifier="res-test" type="imsqti_test_xmlv2p1" href="assessment.xml"><file href="assessment.xml"/>${dependencies.join('')}</resource>
${items.join('\n')}
</resources>
</manifest>
`;
}

function assessment(questions: readonly ExportedQuestion[], { id, title }: Selection): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentTest ${QTI_ROOT} identifier="test-${id}" title="${xml(plainTitle(title))}">
<testPart identifier="part" navigationMode="nonlinear" submissionMode="individual">
<itemSessionControl maxAttempts="0" showFeedback="true"/>
<assessmentSection identifier="section" title="${xml(plainTitle(title))}" visible="true">
${questions.map((question) => `<assessmentItemRef identifier="${question.id}" href="${itemPath(question)}"/>`).join('\n')}
</assessmentSection>
</testPart>
</assessmentTest>
`;
}

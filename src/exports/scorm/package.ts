import { leftOut } from '../model/left-out.ts';
import type { Loss, Written } from '../model/losses.ts';
import { plainTitle, xml } from '../model/markup.ts';
import { pictureFile, pictureLosses, questionPictures } from '../model/pictures.ts';
import type { Selection } from '../model/selection.ts';
import { type PackageFiles, zip } from '../model/zip.ts';
import { fieldsOf } from './fields.ts';
import { MASTERY, pageHtml, quizScript, STYLE } from './page.ts';
import player from './player.js?raw';

/** The questions as a package of SCORM 1.2: score, completion, and going on where one stopped. */
export function scorm12(selection: Selection): Written {
  return written(selection, (files) => {
    const { title, publication, id } = selection;
    return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${publication.id}-${id}" version="${publication.version}" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="organization"><organization identifier="organization"><title>${xml(plainTitle(title))}</title><item identifier="item" identifierref="sco" isvisible="true"><title>${xml(plainTitle(title))}</title><adlcp:masteryscore>${MASTERY}</adlcp:masteryscore></item></organization></organizations>
<resources><resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html">${files}</resource></resources>
</manifest>
`;
  });
}

/** The same for SCORM 2004, 4th edition. */
export function scorm2004(selection: Selection): Written {
  return written(selection, (files) => {
    const { title, publication, id } = selection;
    return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${publication.id}-${id}" version="${publication.version}" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
<organizations default="organization"><organization identifier="organization" adlseq:objectivesGlobalToSystem="false"><title>${xml(plainTitle(title))}</title><item identifier="item" identifierref="sco" isvisible="true"><title>${xml(plainTitle(title))}</title><imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="primary" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>${MASTERY / 100}</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing></item><imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing></organization></organizations>
<resources><resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html">${files}</resource></resources>
</manifest>
`;
  });
}

function written(selection: Selection, manifest: (files: string) => string): Written {
  const content: PackageFiles = {
    'index.html': pageHtml(selection),
    'style.css': STYLE,
    'quiz.js': quizScript(selection),
    'player.js': player,
    ...Object.fromEntries(
      questionPictures(selection).map((picture) => [
        `pictures/${pictureFile(picture)}`,
        picture.svg,
      ]),
    ),
  };
  const files = Object.keys(content)
    .map((path) => `<file href="${xml(path)}"/>`)
    .join('');
  const losses: Loss[] = [
    ...pictureLosses(selection),
    ...selection.questions.filter((question) => !fieldsOf(question)).map(leftOut),
  ];
  return { bytes: zip({ 'imsmanifest.xml': manifest(files), ...content }), losses };
}

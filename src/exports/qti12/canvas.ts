import { selectionAttribution } from '../model/attribution.ts';
import type { Loss, Written } from '../model/losses.ts';
import { paragraph, plainTitle, xml } from '../model/markup.ts';
import { pictureFile, pictureLosses, questionPictures } from '../model/pictures.ts';
import type { Selection } from '../model/selection.ts';
import { zip } from '../model/zip.ts';
import { assessmentXml } from './assessment.ts';

const ROOT = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** The questions as Canvas imports them: QTI 1.2 with what Canvas adds to it. */
export function canvasQti(selection: Selection): Written {
  const losses: Loss[] = pictureLosses(selection);
  // Canvas ignores title and settings unless folder, file and quiz have one name.
  const quiz = `${selection.publication.id}-${selection.id}`;
  const { text, items } = assessmentXml(
    quiz,
    selection,
    {
      canvas: true,
      src: (picture) => `%24IMS-CC-FILEBASE%24/pictures/${pictureFile(picture)}`,
    },
    losses,
  );
  const pictures = questionPictures(selection);
  const bytes = zip({
    'imsmanifest.xml': manifest(quiz, selection),
    [`${quiz}/assessment_meta.xml`]: settings(quiz, items, selection),
    [`${quiz}/${quiz}.xml`]: text,
    ...Object.fromEntries(
      pictures.map((picture) => [`pictures/${pictureFile(picture)}`, picture.svg]),
    ),
  });
  return { bytes, losses };
}

function manifest(quiz: string, selection: Selection): string {
  const pictures = questionPictures(selection).map((picture) => {
    const path = `pictures/${pictureFile(picture)}`;
    return `<resource identifier="res-${picture.id}" type="webcontent" href="${path}"><file href="${path}"/></resource>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${quiz}-manifest" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" ${ROOT}>
<metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata>
<organizations/>
<resources>
<resource identifier="${quiz}" type="imsqti_xmlv1p2"><file href="${quiz}/${quiz}.xml"/><dependency identifierref="${quiz}-meta"/></resource>
<resource identifier="${quiz}-meta" type="associatedcontent/imscc_xmlv1p1/learning-application-resource" href="${quiz}/assessment_meta.xml"><file href="${quiz}/assessment_meta.xml"/></resource>
${pictures.join('\n')}
</resources>
</manifest>
`;
}

function settings(quiz: string, items: number, selection: Selection): string {
  const description = [selection.publication.disclaimer, selectionAttribution(selection)];
  return `<?xml version="1.0" encoding="UTF-8"?>
<quiz identifier="${quiz}" xmlns="http://canvas.instructure.com/xsd/cccv1p0" ${ROOT} xsi:schemaLocation="http://canvas.instructure.com/xsd/cccv1p0 https://canvas.instructure.com/xsd/cccv1p0.xsd">
<title>${xml(plainTitle(selection.title))}</title>
<description>${xml(description.map(paragraph).join(''))}</description>
<shuffle_answers>false</shuffle_answers><scoring_policy>keep_highest</scoring_policy><hide_results></hide_results><quiz_type>practice_quiz</quiz_type><points_possible>${items}</points_possible><show_correct_answers>true</show_correct_answers><allowed_attempts>-1</allowed_attempts>
</quiz>
`;
}

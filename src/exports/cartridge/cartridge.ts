import type { Loss, Written } from '../model/losses.ts';
import { pictureFile, pictureLosses, questionPictures } from '../model/pictures.ts';
import type { ExportedLink, Selection } from '../model/selection.ts';
import { zip } from '../model/zip.ts';
import { assessmentXml } from '../qti12/assessment.ts';
import { type CartridgeResource, manifestXml, webLink } from './manifest.ts';

/** Only links of a Common Cartridge 1.1, to be put in order in the course. */
export function thinCartridge(selection: Selection): Written {
  const links = selection.links.map(linkResource);
  return {
    bytes: zip({
      'imsmanifest.xml': manifestXml(
        selection,
        links.map(({ resource }) => resource),
      ),
      ...Object.fromEntries(links.map(({ file, text }) => [file, text])),
    }),
    losses: [],
  };
}

/** Links and the questions as a quiz, a Common Cartridge 1.1: the version that Moodle and Canvas both read. */
export function cartridge(selection: Selection): Written {
  const losses: Loss[] = pictureLosses(selection);
  const { text, items } = assessmentXml(
    'quiz',
    selection,
    { canvas: false, src: (picture) => `$IMS-CC-FILEBASE$/pictures/${pictureFile(picture)}` },
    losses,
  );
  const links = selection.links.map(linkResource);
  const pictures = questionPictures(selection).map((picture) => ({
    path: `pictures/${pictureFile(picture)}`,
    id: `picture-${picture.id}`,
    svg: picture.svg,
  }));
  const quiz: CartridgeResource = {
    id: 'quiz',
    type: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment',
    files: ['quiz/assessment.xml'],
    title: `Questions: ${selection.title}`,
    needs: pictures.map(({ id }) => id),
  };
  const resources: CartridgeResource[] = [
    ...links.map(({ resource }) => resource),
    // A quiz without items would stop some importers.
    ...(items > 0 ? [quiz] : []),
    ...pictures.map(({ path, id }) => ({ id, type: 'webcontent', href: path, files: [path] })),
  ];
  const bytes = zip({
    'imsmanifest.xml': manifestXml(selection, resources),
    ...(items > 0 && { 'quiz/assessment.xml': text }),
    ...Object.fromEntries(links.map((link) => [link.file, link.text])),
    ...Object.fromEntries(pictures.map(({ path, svg }) => [path, svg])),
  });
  return { bytes, losses };
}

function linkResource(link: ExportedLink): {
  file: string;
  text: string;
  resource: CartridgeResource;
} {
  const id = `link-${link.id}`;
  const file = `links/${link.id}.xml`;
  return {
    file,
    text: webLink(link),
    resource: {
      ...{ id, type: 'imswl_xmlv1p1', files: [file], title: link.title },
      ...(link.heading && { heading: link.heading }),
    },
  };
}

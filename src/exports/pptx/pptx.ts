import { selectionAttribution } from '../model/attribution.ts';
import { unknownKinds } from '../model/left-out.ts';
import type { Loss, Written } from '../model/losses.ts';
import type { Selection } from '../model/selection.ts';
import { type PackageFiles, zip } from '../model/zip.ts';
import {
  contentTypesXml,
  coreXml,
  LAYOUT,
  MASTER,
  NOTES_MASTER,
  presentationXml,
  relationsXml,
  THEME,
} from './frame-xml.ts';
import { notesXml, slideXml } from './slide-xml.ts';
import { type Slide, slidesOf } from './slides.ts';

const CORE =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Figures, answers and questions as slides for PowerPoint and its like, with captions and keys in the notes. */
export function pptx(selection: Selection): Written {
  const { title, publication } = selection;
  const slides = slidesOf(selection);
  const paths = slides.map((_, at) => ({
    slide: `ppt/slides/slide${at + 1}.xml`,
    notes: `ppt/notesSlides/notesSlide${at + 1}.xml`,
  }));
  const files: PackageFiles = {
    '[Content_Types].xml': contentTypesXml([
      ['ppt/presentation.xml', 'presentationml.presentation.main'],
      ['ppt/slideMasters/slideMaster1.xml', 'presentationml.slideMaster'],
      ['ppt/slideLayouts/slideLayout1.xml', 'presentationml.slideLayout'],
      ['ppt/notesMasters/notesMaster1.xml', 'presentationml.notesMaster'],
      ['ppt/theme/theme1.xml', 'theme'],
      ['ppt/theme/theme2.xml', 'theme'],
      ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ...paths.flatMap(({ slide, notes }) => [
        [slide, 'presentationml.slide'] as const,
        [notes, 'presentationml.notesSlide'] as const,
      ]),
    ]),
    '_rels/.rels': relationsXml([
      ['officeDocument', 'ppt/presentation.xml'],
      [CORE, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreXml(
      title,
      publication.name,
      selectionAttribution(selection),
      publication.date,
    ),
    'ppt/presentation.xml': presentationXml(slides.length),
    'ppt/_rels/presentation.xml.rels': relationsXml([
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ['notesMaster', 'notesMasters/notesMaster1.xml'],
      ...slides.map((_, at) => ['slide', `slides/slide${at + 1}.xml`] as const),
    ]),
    'ppt/slideMasters/slideMaster1.xml': MASTER,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationsXml([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['theme', '../theme/theme1.xml'],
    ]),
    'ppt/slideLayouts/slideLayout1.xml': LAYOUT,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationsXml([
      ['slideMaster', '../slideMasters/slideMaster1.xml'],
    ]),
    'ppt/notesMasters/notesMaster1.xml': NOTES_MASTER,
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': relationsXml([
      ['theme', '../theme/theme2.xml'],
    ]),
    'ppt/theme/theme1.xml': THEME,
    'ppt/theme/theme2.xml': THEME,
    ...Object.assign({}, ...slides.map(slideFiles)),
  };
  return { bytes: zip(files), losses: losses(selection) };
}

function slideFiles(slide: Slide, at: number): PackageFiles {
  const number = at + 1;
  const { picture } = slide;
  return {
    [`ppt/slides/slide${number}.xml`]: slideXml(slide),
    [`ppt/slides/_rels/slide${number}.xml.rels`]: relationsXml([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['notesSlide', `../notesSlides/notesSlide${number}.xml`],
      ...(picture ? [['image', `../media/${picture.id}.png`] as const] : []),
    ]),
    [`ppt/notesSlides/notesSlide${number}.xml`]: notesXml(slide),
    [`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`]: relationsXml([
      ['notesMaster', '../notesMasters/notesMaster1.xml'],
      ['slide', `../slides/slide${number}.xml`],
    ]),
    ...(picture?.png && { [`ppt/media/${picture.id}.png`]: picture.png }),
  };
}

function losses(selection: Selection): Loss[] {
  const { pictures, cards } = selection;
  return [
    ...unknownKinds(selection),
    ...pictures.flatMap(({ id, png }) =>
      png ? [] : { item: id, what: 'a figure could not be made into a picture of dots' },
    ),
    ...cards.map(({ id }) => ({ item: id, what: 'cards have no slides' })),
  ];
}

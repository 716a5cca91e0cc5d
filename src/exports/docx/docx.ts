import { selectionAttribution } from '../model/attribution.ts';
import { handoutItems } from '../model/handout.ts';
import { unknownKinds } from '../model/left-out.ts';
import type { Written } from '../model/losses.ts';
import { xml } from '../model/markup.ts';
import { textOnlyLosses } from '../model/pictures.ts';
import type { Selection } from '../model/selection.ts';
import { zip } from '../model/zip.ts';
import { contentTypesXml, coreXml, relationsXml } from '../pptx/frame-xml.ts';
import { DECLARATION } from '../pptx/slide-xml.ts';

const CORE =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Questions to hand out, and the key on paper of its own, for Word and its like. */
export function docx(selection: Selection): Written {
  const { title, publication } = selection;
  const source = selectionAttribution(selection);
  const items = handoutItems(selection);
  const body = [
    paragraph(title, 'Title'),
    paragraph(publication.disclaimer),
    ...items.flatMap(({ number, asked, options }) => [
      paragraph(`${number}. ${asked}`, 'Question', '<w:keepNext/>'),
      ...options.map((option) => paragraph(option, 'Option')),
    ]),
    paragraph(source, 'Source'),
    paragraph('Key', 'Title', '<w:pageBreakBefore/>'),
    ...items.flatMap(({ number, id, key }) => [
      paragraph(`${number}. ${id}`, 'Question', '<w:keepNext/>'),
      ...key.map((line) => paragraph(line, 'Option')),
    ]),
  ];
  const bytes = zip({
    '[Content_Types].xml': contentTypesXml([
      ['word/document.xml', 'wordprocessingml.document.main'],
      ['word/styles.xml', 'wordprocessingml.styles'],
      ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ]),
    '_rels/.rels': relationsXml([
      ['officeDocument', 'word/document.xml'],
      [CORE, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreXml(title, publication.name, source, publication.date),
    'word/document.xml': `${DECLARATION}<w:document ${WORDS}><w:body>${body.join('')}<w:sectPr><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsXml([['styles', 'styles.xml']]),
    'word/styles.xml': `${DECLARATION}<w:styles ${WORDS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/><w:lang w:val="${publication.language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>${STYLES}</w:styles>`,
  });
  return { bytes, losses: [...unknownKinds(selection), ...textOnlyLosses(selection)] };
}

const style = (name: string, paragraphs: string, words: string, heading = '') =>
  `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${heading || name}"/><w:pPr>${paragraphs}</w:pPr><w:rPr>${words}</w:rPr></w:style>`;
const STYLES = [
  style(
    'Title',
    '<w:spacing w:after="160"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:sz w:val="32"/>',
    'heading 1',
  ),
  style('Question', '<w:spacing w:before="200"/>', '<w:b/>'),
  style('Option', '<w:ind w:left="425"/>', ''),
  style('Source', '<w:spacing w:before="300"/>', '<w:sz w:val="18"/>'),
].join('');

function paragraph(text: string, name = '', more = ''): string {
  const kind = name ? `<w:pStyle w:val="${name}"/>` : '';
  const runs = text
    .split(/\r\n?|\n/)
    .map((line) => `<w:r><w:t xml:space="preserve">${xml(line)}</w:t></w:r>`);
  return `<w:p><w:pPr>${kind}${more}</w:pPr>${runs.join('<w:r><w:br/></w:r>')}</w:p>`;
}

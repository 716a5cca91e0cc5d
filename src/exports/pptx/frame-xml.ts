import { xml } from '../model/markup.ts';
import { DECLARATION, GROUP, ROOT, SLIDE } from './slide-xml.ts';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** A file that names what another one needs: ids are counted from `rId1`. */
export function relationsXml(
  targets: readonly (readonly [kind: string, target: string])[],
): string {
  const entries = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${kind.startsWith('http') ? kind : `${RELATION}/${kind}`}" Target="${xml(target)}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

/** The list of what kind each file is; kinds are the end of their media types. */
export function contentTypesXml(parts: readonly (readonly [path: string, kind: string])[]): string {
  const overrides = parts.map(
    ([path, kind]) =>
      `<Override PartName="/${path}" ContentType="${kind.startsWith('application/') ? kind : `${OFFICE}.${kind}+xml`}"/>`,
  );
  return `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`;
}

/** Title, author and licence of a document. */
export function coreXml(title: string, author: string, rights: string, date: string): string {
  return `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(author)}</dc:creator><dc:description>${xml(rights)}</dc:description><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified></cp:coreProperties>`;
}

/** The list of slides; relations are master, notes master, then the slides. */
export function presentationXml(slides: number): string {
  const ids = Array.from(
    { length: slides },
    (_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 3}"/>`,
  );
  return `${DECLARATION}<p:presentation ${ROOT}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${SLIDE.width}" cy="${SLIDE.height}"/><p:notesSz cx="${SLIDE.height}" cy="${SLIDE.width}"/></p:presentation>`;
}

const COLORS =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const PLACES =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Text"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>';
const BACKGROUND = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';
const TEXT_STYLES =
  '<p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz="2800" b="1"/></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:defRPr sz="2000"/></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1000"/></a:lvl1pPr></p:otherStyle></p:txStyles>';

export const MASTER = `${DECLARATION}<p:sldMaster ${ROOT}><p:cSld>${BACKGROUND}<p:spTree>${GROUP}${PLACES}</p:spTree></p:cSld>${COLORS}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>${TEXT_STYLES}</p:sldMaster>`;
export const LAYOUT = `${DECLARATION}<p:sldLayout ${ROOT} type="obj"><p:cSld name="Title and text"><p:spTree>${GROUP}${PLACES}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
export const NOTES_MASTER = `${DECLARATION}<p:notesMaster ${ROOT}><p:cSld>${BACKGROUND}<p:spTree>${GROUP}</p:spTree></p:cSld>${COLORS}</p:notesMaster>`;

const color = (name: string, hex: string) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`;
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln>${FILL}</a:ln>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const thrice = (part: string) => part.repeat(3);

export const THEME = `${DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Plain"><a:themeElements><a:clrScheme name="Plain">${color('dk1', '1B222C')}${color('lt1', 'FFFFFF')}${color('dk2', '3B4656')}${color('lt2', 'F4F1EA')}${['1F5FA8', 'A8401F', '3B6E4F', '6B4E9B', '8A6D1B', '4B5563'].map((hex, at) => color(`accent${at + 1}`, hex)).join('')}${color('hlink', '1F5FA8')}${color('folHlink', '6B4E9B')}</a:clrScheme><a:fontScheme name="Plain"><a:majorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Plain"><a:fillStyleLst>${thrice(FILL)}</a:fillStyleLst><a:lnStyleLst>${thrice(LINE)}</a:lnStyleLst><a:effectStyleLst>${thrice(EFFECT)}</a:effectStyleLst><a:bgFillStyleLst>${thrice(FILL)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

import { xml } from '../model/markup.ts';
import { CROWDED, type Slide } from './slides.ts';

/** Measures of a slide in English Metric Units, 360,000 a centimeter. */
export const SLIDE = { width: 12_192_000, height: 6_858_000 } as const;
const MARGIN = 609_600;
const WIDTH = SLIDE.width - 2 * MARGIN;
const TITLE = { x: MARGIN, y: 320_000, width: WIDTH, height: 1_000_000 };
const BODY = { x: MARGIN, y: 1_400_000, width: WIDTH, height: 4_500_000 };
const FOOT = { x: MARGIN, y: 6_150_000, width: WIDTH, height: 480_000 };

export const ROOT =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** What every tree of shapes begins with. */
export const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

interface SlideBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A slide; its picture is the relation `rId3`. */
export function slideXml(slide: Slide): string {
  const { title, lines, picture, source } = slide;
  const size = lines.join('').length > CROWDED ? 1600 : 2000;
  return `${DECLARATION}<p:sld ${ROOT}><p:cSld><p:spTree>${GROUP}
${shape(2, 'Title', '<p:ph type="title"/>', TITLE, paragraphs([title], title.length > 90 ? 2000 : 2800))}
${lines.length > 0 ? shape(3, 'Text', '<p:ph type="body" idx="1"/>', BODY, paragraphs(lines, size)) : ''}
${picture ? pictureXml(slide) : ''}
${shape(5, 'Source', '', FOOT, paragraphs([source], 1000))}
</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** A page of notes below a slide. */
export function notesXml({ notes }: Slide): string {
  return `${DECLARATION}<p:notes ${ROOT}><p:cSld><p:spTree>${GROUP}
<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>
<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs(notes)}</p:txBody></p:sp>
</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

function shape(id: number, name: string, place: string, box: SlideBox, text: string): string {
  const kind = place ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : '<p:cNvSpPr txBox="1"/>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/>${kind}<p:nvPr>${place}</p:nvPr></p:nvSpPr><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap="square"><a:normAutofit/></a:bodyPr><a:lstStyle/>${text}</p:txBody></p:sp>`;
}

function pictureXml({ picture }: Slide): string {
  if (!picture) return '';
  const { width, height, title, alt } = picture;
  const scale = Math.min(BODY.width / width, BODY.height / height);
  const [cx, cy] = [Math.round(width * scale), Math.round(height * scale)];
  const box = { x: Math.round((SLIDE.width - cx) / 2), y: BODY.y, width: cx, height: cy };
  return `<p:pic><p:nvPicPr><p:cNvPr id="4" name="${xml(title)}" descr="${xml(alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId3"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

function frame({ x, y, width, height }: SlideBox): string {
  return `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`;
}

/** Lines as paragraphs; a line break within one stays one. */
function paragraphs(lines: readonly string[], size?: number): string {
  const style = `<a:rPr lang="en-US"${size ? ` sz="${size}"` : ''}/>`;
  const run = (text: string) => `<a:r>${style}<a:t>${xml(text)}</a:t></a:r>`;
  return (lines.length > 0 ? lines : [''])
    .map(
      (line) =>
        `<a:p><a:pPr marL="0" indent="0"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buNone/></a:pPr>${line
          .split(/\r\n?|\n/)
          .map(run)
          .join('<a:br/>')}</a:p>`,
    )
    .join('');
}

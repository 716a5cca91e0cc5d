import { selectionAttribution } from '../model/attribution.ts';
import { plainTitle, xml } from '../model/markup.ts';
import type { ExportedLink, Selection } from '../model/selection.ts';

/** One file or quiz of a cartridge. */
export interface CartridgeResource {
  id: string;
  type: string;
  /** Its main file, then what it needs beside it. */
  files: readonly string[];
  /** Only web content says where it starts. */
  href?: string;
  /** What stands in the list of the course; none for what only others need. */
  title?: string;
  /** Words that begin a module of the list with it. */
  heading?: string;
  /** Ids of what it needs. */
  needs?: readonly string[];
}

const NAMESPACE = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1';
const LOM = 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest';
const PROFILE = 'http://www.imsglobal.org/profile/cc/ccv1p1';

/** The manifest of a Common Cartridge 1.1: what is in it, and the order in which a course lists it. */
export function manifestXml(selection: Selection, resources: readonly CartridgeResource[]): string {
  const { publication, id, title } = selection;
  const string = (text: string) =>
    `<lomimscc:string language="${publication.language}">${xml(text)}</lomimscc:string>`;
  const listed = resources.filter((resource) => resource.title !== undefined);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${publication.id}-${id}" xmlns="${NAMESPACE}" xmlns:lomimscc="${LOM}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${PROFILE}/ccv1p1_imscp_v1p2_v1p0.xsd ${LOM} ${PROFILE}/LOM/ccv1p1_lommanifest_v1p0.xsd">
<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>
<lomimscc:lom><lomimscc:general><lomimscc:title>${string(plainTitle(title))}</lomimscc:title><lomimscc:description>${string(publication.disclaimer)}</lomimscc:description></lomimscc:general><lomimscc:rights><lomimscc:copyrightAndOtherRestrictions><lomimscc:value>yes</lomimscc:value></lomimscc:copyrightAndOtherRestrictions><lomimscc:description>${string(selectionAttribution(selection))}</lomimscc:description></lomimscc:rights></lomimscc:lom></metadata>
<organizations><organization identifier="organization" structure="rooted-hierarchy"><item identifier="root">${modules(listed, title)}</item></organization></organizations>
<resources>
${resources.map(resourceXml).join('\n')}
</resources>
</manifest>
`;
}

/** The list of the course in modules, each begun by a heading; the first has the title of all. */
function modules(listed: readonly CartridgeResource[], title: string): string {
  const starts = listed.flatMap(({ heading }, at) => (heading || at === 0 ? at : []));
  return starts
    .map((start, n) => {
      const items = listed.slice(start, starts[n + 1]).map(itemXml);
      const name = xml(plainTitle(listed[start]?.heading || title));
      return `<item identifier="module${n === 0 ? '' : `-${n + 1}`}"><title>${name}</title>\n${items.join('\n')}\n</item>`;
    })
    .join('');
}

function itemXml({ id, title = '' }: CartridgeResource): string {
  return `<item identifier="item-${id}" identifierref="${id}"><title>${xml(plainTitle(title))}</title></item>`;
}

function resourceXml({ id, type, href, files, needs = [] }: CartridgeResource): string {
  const start = href ? ` href="${xml(href)}"` : '';
  return `<resource identifier="${id}" type="${type}"${start}>${files.map((file) => `<file href="${xml(file)}"/>`).join('')}${needs.map((need) => `<dependency identifierref="${need}"/>`).join('')}</resource>`;
}

/** A link as a cartridge holds it. */
export function webLink({ title, url }: ExportedLink): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"><title>${xml(plainTitle(title))}</title><url href="${xml(url)}" target="_blank"/></webLink>
`;
}

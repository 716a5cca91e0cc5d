import { escapeMarkup } from '../../lib/escape-markup.ts';

/** Control characters but tabs and ends of lines, non-characters and half pairs: no XML file may hold them. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;

/** Text for an attribute or the content of an XML element. */
export function xml(text: string): string {
  return escapeMarkup(text.replace(FORBIDDEN, ''));
}

/** Markup as the content of an XML element, as it stands. */
export function cdata(markup: string): string {
  return `<![CDATA[${markup.replace(FORBIDDEN, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** Plain words as HTML that is well-formed XML, too: lines stay lines. */
export function inline(text: string): string {
  return xml(text).replace(/\r\n?|\n/g, '<br/>');
}

/** Plain words as a paragraph. */
export function paragraph(text: string): string {
  return `<p>${inline(text)}</p>`;
}

/** A title where learning management systems strip what looks like a tag. */
export function plainTitle(text: string, longest = 200): string {
  const plain = text
    .replace(FORBIDDEN, '')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1).trimEnd()}…`;
}

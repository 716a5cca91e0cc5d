import type { Citable } from './site-citation.ts';

/** A mistake in a block as a reader reports it: a line, and what names the block, above the reader's own words. */
interface Report {
  title: string;
  body: string;
}

/**
 * The address that a host gave in `REPORT_URL`: an issue tracker's over https, or a mail address; none where it is empty.
 * @throws with a sentence for whoever deploys when it is neither
 */
export function reportAddress(given = ''): string | undefined {
  const text = given.trim();
  if (text === '') return undefined;
  const refuse = (advice: string): never => {
    throw new Error(`REPORT_URL is "${text}": ${advice}`);
  };
  if (/[\s<>"\\]/.test(text)) refuse('write spaces and marks in it as %20 and the like.');
  if (/^[^:/?#]+@[^:/?#]+$/.test(text)) refuse(`write mailto:${text} for a mail address.`);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'mailto:')
    return /[^@]@[^@]/.test(url.pathname)
      ? text
      : refuse('write whom the mail is for, such as mailto:editor@example.org.');
  if (url?.protocol !== 'https:' || !/^https:\/\//i.test(text))
    return refuse(
      'write an address with https, such as https://example.org/issues/new, or a mail address with mailto.',
    );
  if (url.username || url.password) refuse('leave out the user name and the password.');
  return text;
}

/** What names a block to those who mend it. */
export function reportOf({ title, site, url, edition, date }: Citable): Report {
  const id = new URL(url).hash.slice(1);
  return {
    title: `Mistake in ${site}${id && `: ${id}`}`,
    body: [
      ...(title === site ? [] : [title]),
      `Address: ${url}`,
      ...(id ? [`Id: ${id}`] : []),
      `Edition: ${edition}, ${date}`,
      '',
      'What is wrong, and by what source:',
      '',
    ].join('\n'),
  };
}

/**
 * The host's address with a report filled in: where its query says `{title}` and `{body}`, else in fields of the names that
 * mail programs and most issue trackers know. A title of its own stays, and words of its own stand above the report's.
 */
export function filledIn(address: string, { title, body }: Report): string {
  const isMail = /^mailto:/i.test(address);
  const encode = (text: string): string =>
    encodeURIComponent(isMail ? text.replaceAll('\n', '\r\n') : text);
  const values = { title: encode(title), body: encode(body) };
  if (/\{(?:title|body)\}/.test(address))
    return address.replace(/\{(title|body)\}/g, (_, name: keyof Report) => values[name]);
  const [, start = '', query = '', hash = ''] = /^([^?#]*)\??([^#]*)(.*)$/s.exec(address) ?? [];
  const fields = query.split('&').filter(Boolean);
  const at = (name: string): number => fields.findIndex((field) => field.startsWith(`${name}=`));
  const subject = isMail ? 'subject' : 'title';
  if (at(subject) < 0) fields.push(`${subject}=${values.title}`);
  const own = at('body');
  if (own < 0) fields.push(`body=${values.body}`);
  else fields[own] += encode('\n\n') + values.body;
  return `${start}?${fields.join('&')}${hash}`;
}

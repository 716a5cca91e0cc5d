import { expect, test } from 'vitest';
import { filledIn, reportAddress, reportOf } from '../../../src/lib/report-address.ts';

test.each([
  [undefined, undefined],
  [' ', undefined],
  ['https://example.org/a@b', 'https://example.org/a@b'],
  ['https://example.org/issues/new', 'https://example.org/issues/new'],
  [' https://example.org/new?template=a.yml ', 'https://example.org/new?template=a.yml'],
  ['mailto:editor@example.org', 'mailto:editor@example.org'],
  [
    'mailto:a@example.org,b@example.org?cc=c@x.org',
    'mailto:a@example.org,b@example.org?cc=c@x.org',
  ],
])('REPORT_URL %j is read', (given, address) => {
  expect(reportAddress(given)).toBe(address);
});

test.each([
  ['javascript:alert(1)', 'write an address with https'],
  ['JaVaScRiPt:alert(1)//https://example.org', 'write an address with https'],
  ['java\nscript:alert(1)', 'as %20'],
  ['data:text/html,x', 'write an address with https'],
  ['http://example.org/issues', 'write an address with https'],
  ['//example.org/issues', 'write an address with https'],
  ['https:example.org', 'write an address with https'],
  ['example.org/issues', 'write an address with https'],
  ['https://', 'write an address with https'],
  ['https://me:secret@example.org/issues', 'leave out the user name'],
  ['https://me@example.org/issues', 'leave out the user name'],
  ['https://:secret@example.org/issues', 'leave out the user name'],
  ['https://example.org/a b', 'as %20'],
  ['editor@example.org', 'write mailto:editor@example.org'],
  ['mailto:', 'write whom the mail is for'],
  ['mailto:?subject=x', 'write whom the mail is for'],
])('REPORT_URL %j is refused with a sentence', (given, words) => {
  expect(() => reportAddress(given)).toThrow(`REPORT_URL is "${given}": `);
  expect(() => reportAddress(given)).toThrow(words);
});

const block = {
  title: 'Heat kills 50% of cells & more.',
  page: 'Section 2',
  site: 'Room',
  edition: 'second edition',
  date: '2026-11-01',
  review: 'Newbury et al.',
  url: 'https://example.org/room/section/#claim-heat',
};
const report = reportOf(block);

test('a report names the block by its words, address, id and edition', () => {
  expect(report.title).toBe('Mistake in Room: claim-heat');
  expect(report.body.split('\n').slice(0, 4)).toEqual([
    'Heat kills 50% of cells & more.',
    'Address: https://example.org/room/section/#claim-heat',
    'Id: claim-heat',
    'Edition: second edition, 2026-11-01',
  ]);
  const whole = reportOf({ ...block, title: 'Room', url: 'https://example.org/room/' });
  expect(whole.title).toBe('Mistake in Room');
  expect(whole.body).toMatch(/^Address: https:\/\/example\.org\/room\/\nEdition: /);
});

const lines = (text: string) => text.replaceAll('\r\n', '\n');

test.each([
  ['https://example.org/issues/new', 'title', ''],
  ['https://example.org/issues/new?', 'title', ''],
  ['https://example.org/issues/new?template=a.yml&labels=b%20c', 'title', ''],
  ['https://example.org/issues/new?body=Hello%2C%20editor', 'title', 'Hello, editor\n\n'],
  ['https://example.org/issues/new?a=b#form', 'title', ''],
  ['mailto:editor@example.org', 'subject', ''],
  ['mailto:editor@example.org?cc=b@example.org', 'subject', ''],
])('%s gets the report, and keeps what it has', (address, name, before) => {
  const url = new URL(filledIn(address, report));
  const given = new URL(address);
  expect(url.searchParams.get(name)).toBe(report.title);
  expect(lines(url.searchParams.get('body') ?? '')).toBe(before + report.body);
  expect(url.origin + url.pathname + url.hash).toBe(given.origin + given.pathname + given.hash);
  for (const [own, value] of given.searchParams)
    if (own !== 'body') expect(url.searchParams.get(own)).toBe(value);
});

test('mail has its own line ends and spaces, and a subject of its own stays', () => {
  const mail = filledIn('mailto:editor@example.org?subject=Room', report);
  expect(mail).toContain('?subject=Room&body=');
  expect(mail).toContain('cells%20%26%20more.%0D%0AAddress%3A%20https');
  expect(mail).not.toMatch(/[+\s]|subject=Mistake/);
});

test('a tracker with other names for its fields says where title and body go', () => {
  const filled = filledIn(
    'https://example.org/new?issue[title]={title}&issue[description]={body}',
    report,
  );
  const { searchParams } = new URL(filled);
  expect(searchParams.get('issue[title]')).toBe(report.title);
  expect(searchParams.get('issue[description]')).toBe(report.body);
  expect(searchParams.get('body')).toBeNull();
});

test('a report is written line by line, with room for words below', () => {
  expect(reportOf({ ...block, title: 'Room', url: 'https://example.org/room/' }).body).toBe(
    'Address: https://example.org/room/\nEdition: second edition, 2026-11-01\n\nWhat is wrong, and by what source:\n',
  );
});

test('an address is filled in to the letter', () => {
  const short = { title: 'a', body: 'b\nc' };
  expect(filledIn('https://example.org/new?&a=b&#f', short)).toBe(
    'https://example.org/new?a=b&title=a&body=b%0Ac#f',
  );
  expect(filledIn('https://example.org/mailto:x', short)).toBe(
    'https://example.org/mailto:x?title=a&body=b%0Ac',
  );
  expect(filledIn('mailto:x@example.org?body=d', short)).toBe(
    'mailto:x@example.org?body=d%0D%0A%0D%0Ab%0D%0Ac&subject=a',
  );
});

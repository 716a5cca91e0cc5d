import { expect, test } from 'vitest';
import { siteAddress } from '../../../src/lib/site-address.ts';

test.each([
  [undefined, undefined, 'http://localhost:4321', '/'],
  ['', '', 'http://localhost:4321', '/'],
  ['https://example.org', '/reading-room', 'https://example.org', '/reading-room/'],
  ['https://example.org/', 'reading-room/', 'https://example.org', '/reading-room/'],
  ['HTTPS://EXAMPLE.ORG', '/a//b/', 'https://example.org', '/a/b/'],
  ['https://[::1]:8080', '', 'https://[::1]:8080', '/'],
  [' https://example.org ', ' /a ', 'https://example.org', '/a/'],
  ['https://example.org', 'room/v1.ab-c', 'https://example.org', '/room/v1.ab-c/'],
  ['https://example.org', '/a/b.html', 'https://example.org', '/a/b.html/'],
  ['https://example.org:8443', '/a/b', 'https://example.org:8443', '/a/b/'],
])('SITE_URL %j and BASE_PATH %j are read', (url, path, site, base) => {
  expect(siteAddress(url, path)).toEqual({ site, base });
});

test.each([
  ['https://example.org/reading-room', '', 'BASE_PATH ("/reading-room")'],
  ['https://example.org?a', '', 'only scheme and host (https://example.org).'],
  ['https://example.org//', '', 'only scheme and host (https://example.org).'],
  ['https://example.org:99999', '', 'write scheme and host'],
  ['https://exa mple.org', '', 'write scheme and host'],
  ['example.org', '', 'write scheme and host'],
  ['ftp://example.org', '', 'write scheme and host'],
  ['https://', '', 'write scheme and host'],
  ['view+https://example.org', '', 'write scheme and host'],
  ['https://me:secret@example.org', '', 'user name or a password'],
  ['', 'https://example.org/reading-room', 'write only the folder'],
  ['', '//example.org', 'write only the folder'],
  ['', 'example.org/room', 'write only the folder'],
  ['see https://example.org', '', 'write scheme and host'],
  ['https://me@example.org', '', 'user name or a password'],
  ['https://:secret@example.org', '', 'user name or a password'],
  ['', 'example.org', 'write only the folder'],
  ['', 'a+1:b', 'write only the folder'],
  ['', '/a:b', 'use letters'],
  ['', '/./a', 'use letters'],
  ['', '/a/../b', 'use letters'],
  ['', '/a b', 'use letters'],
  ['', '/a?b', 'use letters'],
])('SITE_URL %j with BASE_PATH %j is refused with a sentence', (url, path, words) => {
  expect(() => siteAddress(url, path)).toThrow(words);
});

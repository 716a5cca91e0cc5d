import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The module as it is in a build with this base path. */
async function urlsWithBase(base: string) {
  vi.resetModules();
  vi.stubEnv('BASE_URL', base);
  return import('../../../src/lib/urls.ts');
}

test.each([
  ['/', '/'],
  ['', '/'],
  ['reading-room', '/reading-room/'],
  ['/reading-room', '/reading-room/'],
  ['/a/b/', '/a/b/'],
  ['//a//', '/a/'],
])('the base "%s" is used as "%s"', async (base, expected) => {
  expect((await urlsWithBase(base)).basePath).toBe(expected);
});

test('an address inside the site stands under the base path', async () => {
  const { href } = await urlsWithBase('/reading-room');
  expect(href('/glossary/#anergy')).toBe('/reading-room/glossary/#anergy');
  expect(href('/')).toBe('/reading-room/');
  expect(href('glossary/anergy')).toBe('/reading-room/glossary/anergy');
  expect(href('icon.svg')).toBe('/reading-room/icon.svg');
});

test('at the root of a host an address stays as it is', async () => {
  const { href } = await urlsWithBase('/');
  expect(href('/trials/')).toBe('/trials/');
});

test('a full address has the origin of the site and the base path, whatever path the origin has', async () => {
  const { absoluteHref } = await urlsWithBase('/reading-room');
  expect(absoluteHref('/trials/', new URL('https://example.org/elsewhere/'))).toBe(
    'https://example.org/reading-room/trials/',
  );
});

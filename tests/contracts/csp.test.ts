import { expect, test } from 'vitest';
import { rule } from '../rule.ts';
import { attributes, type BuiltPage, file, files, pages } from './built-site.ts';

/** Addresses that a browser follows only when the reader asks. */
const SAYS_WHERE_ONLY = '[rel=canonical], [rel=license], [rel=next], [rel=prev], [rel=alternate]';
const LOADING =
  'script, img, source, iframe, frame, object, embed, video, audio, track, input, use, image, feImage';

const elsewhere = (address: string) => /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address.trim());

const POLICY = 'meta[http-equiv=Content-Security-Policy]';
const pathOf = ({ path }: BuiltPage) => path;

/** The sources that a page's policy allows, by directive. */
function policyOf({ root }: BuiltPage): Map<string, string[]> {
  const text = root.querySelector(POLICY)?.getAttribute('content') ?? '';
  return new Map(
    text.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

rule(
  'every page has a policy that allows files of the site and nothing else',
  pages,
  pathOf,
  (page) => {
    const policy = policyOf(page);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy.get('style-src')).toEqual(["'self'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    const allowed = new Set(["'none'", "'self'", "'wasm-unsafe-eval'", 'data:']);
    expect([...policy.values()].flat().filter((source) => !allowed.has(source))).toEqual([]);
    expect(
      [...policy].filter(([, sources]) => sources.includes('data:')).map(([name]) => name),
    ).toEqual(['img-src']);
  },
);

rule('every page states its policy before anything that it governs', pages, pathOf, ({ root }) => {
  const governed = 'script, style, link, img, [src], meta[http-equiv=Content-Security-Policy]';
  const first = root.querySelector(governed);
  expect(first).not.toBeNull();
  expect(first === root.querySelector(POLICY), `${first}`).toBe(true);
});

rule('no page has a script or a style inside', pages, pathOf, ({ root }) => {
  const inline = root
    .querySelectorAll('script:not([src])')
    .filter((script) => !/^application\/(?:ld\+)?json$/.test(script.getAttribute('type') ?? ''));
  expect(inline.map(String)).toEqual([]);
  expect(root.querySelectorAll('style').map(String)).toEqual([]);
  const attributesInline = root.querySelectorAll('*').flatMap(({ attributes, rawTagName }) =>
    Object.entries(attributes)
      .filter(
        ([name, value]) =>
          /^(?:style$|on|srcdoc$)/i.test(name) || /^\s*(?:javascript|vbscript):/i.test(value),
      )
      .map(([name, value]) => `<${rawTagName} ${name}="${value}">`),
  );
  expect(attributesInline).toEqual([]);
});

rule('no page asks another host for anything', pages, pathOf, ({ root }) => {
  const addresses = [
    ...attributes(root, `link:not(${SAYS_WHERE_ONLY})`, 'href'),
    ...attributes(root, LOADING, 'src'),
    ...attributes(root, LOADING, 'srcset'),
    ...attributes(root, LOADING, 'href'),
    ...attributes(root, LOADING, 'xlink:href'),
    ...attributes(root, 'object', 'data'),
    ...attributes(root, 'video', 'poster'),
    ...attributes(root, 'form', 'action'),
    ...attributes(root, 'button, input', 'formaction'),
    ...attributes(root, 'a', 'ping'),
  ];
  expect(addresses.filter(elsewhere)).toEqual([]);
  expect(addresses.length).toBeGreaterThan(3);
});

test('style sheets ask no other host for anything', () => {
  const sheets = files.filter((path) => path.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  const addresses = sheets.flatMap((path) =>
    [
      ...file(path)
        .toString()
        .matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g),
    ].map(([, url, imported]) => url ?? imported ?? ''),
  );
  expect(addresses.filter((address) => elsewhere(address) || address.startsWith('data:'))).toEqual(
    [],
  );
});

test('the scripts of the site name no other host', () => {
  const own = files.filter((path) => /^\/(?:_astro\/.*|theme)\.js$/.test(path));
  expect(own.length).toBeGreaterThan(0);
  const hosts = own.flatMap((path) =>
    [
      ...file(path)
        .toString()
        .matchAll(/["'`](?:https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}/gi),
    ].map(([address]) => `${path}: ${address}`),
  );
  // A namespace is a name, not an address.
  expect(hosts.filter((host) => !/www\.w3\.org$/.test(host))).toEqual([]);
});

test('pictures to take along carry no script and load nothing', () => {
  const pictures = files.filter((path) => path.endsWith('.svg'));
  expect(pictures.length).toBeGreaterThan(1);
  const faults = pictures.filter((path) => {
    const text = file(path)
      .toString()
      .replaceAll(/ xmlns(?::\w+)?="[^"]*"/g, '');
    return /<script|<foreignObject|\son\w+=|https?:|javascript:|@import/i.test(text);
  });
  expect(faults).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { attributes, file, files, pages } from './built-site.ts';

/** Addresses that a browser follows only when the reader asks. */
const SAYS_WHERE_ONLY = '[rel=canonical], [rel=license], [rel=next], [rel=prev], [rel=alternate]';
const LOADING =
  'script, img, source, iframe, frame, object, embed, video, audio, track, input, use, image, feImage';

const elsewhere = (address: string) => /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address.trim());

describe.each(pages)('$path', ({ root }) => {
  const policyTag = root.querySelector('meta[http-equiv=Content-Security-Policy]');
  const policy = new Map(
    (policyTag?.getAttribute('content') ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );

  test('has a policy that allows files of the site and nothing else', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy.get('style-src')).toEqual(["'self'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    const allowed = new Set(["'none'", "'self'", "'wasm-unsafe-eval'", 'data:']);
    expect([...policy.values()].flat().filter((source) => !allowed.has(source))).toEqual([]);
    expect(
      [...policy].filter(([, sources]) => sources.includes('data:')).map(([name]) => name),
    ).toEqual(['img-src']);
  });

  test('states the policy before anything that it governs', () => {
    const governed = 'script, style, link, img, [src], meta[http-equiv=Content-Security-Policy]';
    expect(root.querySelector(governed)).toBe(policyTag);
  });

  test('has no script and no style inside', () => {
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

  test('asks no other host for anything', () => {
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

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { rule } from '../rule.ts';
import { attributes, type BuiltPage, embeds, file, files, pages, styles } from './built-site.ts';

/** Addresses that a browser follows only when the reader asks. */
const SAYS_WHERE_ONLY = '[rel=canonical], [rel=license], [rel=next], [rel=prev], [rel=alternate]';
const LOADING =
  'script, img, source, iframe, frame, object, embed, video, audio, track, input, use, image, feImage';

const elsewhere = (address: string) => /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address.trim());

const POLICY = 'meta[http-equiv=Content-Security-Policy]';
const pathOf = ({ path }: BuiltPage) => path;
const all = [...pages, ...embeds];

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

/** The hashes of what stands in a page and is run, as a policy names them. */
const hashesOf = ({ root }: BuiltPage, selector: string) =>
  root
    .querySelectorAll(selector)
    .map(({ rawText }) => `'sha256-${createHash('sha256').update(rawText).digest('base64')}'`);
const RUN = 'script:not([src], [type="application/json"], [type="application/ld+json"])';

rule(
  'every page has a policy that allows files of the site, what stands in the page, and nothing else',
  all,
  pathOf,
  (page) => {
    const policy = policyOf(page);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    const scripts = hashesOf(page, RUN);
    const styles = hashesOf(page, 'style');
    // The choice of a theme; an embed takes the theme of the page around it.
    expect(scripts).toHaveLength(embeds.includes(page) ? 0 : 1);
    expect(styles.length).toBeGreaterThan(0);
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", ...scripts]);
    expect(policy.get('style-src')).toEqual(["'self'", ...new Set(styles)]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    const allowed = new Set([
      ...["'none'", "'self'", "'wasm-unsafe-eval'", 'data:'],
      ...[...scripts, ...styles],
    ]);
    expect([...policy.values()].flat().filter((source) => !allowed.has(source))).toEqual([]);
    expect(
      [...policy].filter(([, sources]) => sources.includes('data:')).map(([name]) => name),
    ).toEqual(['img-src']);
  },
);

rule('every page states its policy before anything that it governs', all, pathOf, ({ root }) => {
  const governed = 'script, style, link, img, [src], meta[http-equiv=Content-Security-Policy]';
  const first = root.querySelector(governed);
  expect(first).not.toBeNull();
  expect(first === root.querySelector(POLICY), `${first}`).toBe(true);
});

rule(
  'every page tells other sites nothing of where a reader comes from',
  all,
  pathOf,
  ({ root }) => {
    expect(attributes(root, 'head > meta[name=referrer]', 'content')).toEqual(['no-referrer']);
  },
);

rule('no page waits for a file before its first paint', all, pathOf, ({ root }) => {
  const waited = 'link:is([rel=stylesheet], [rel=preload]), script[src]:not([type=module])';
  expect(root.querySelectorAll(waited).map(String)).toEqual([]);
});

rule('no element of a page has a script or a style of its own', all, pathOf, ({ root }) => {
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

rule('no page asks another host for anything', all, pathOf, ({ root }) => {
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
  expect(addresses.length).toBeGreaterThan(0);
});

rule('styles ask no other host for anything', all, pathOf, (page) => {
  const found = styles(page).matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g);
  const addresses = [...found].map(([, url, imported]) => url ?? imported ?? '');
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => elsewhere(address) || address.startsWith('data:'))).toEqual(
    [],
  );
});

/** Hosts in names of licences and of what XML files of other programs are made of: nobody asks them for anything. */
const NAMES =
  /(?:www\.w3|creativecommons|www\.imsglobal|www\.imsproject|www\.adlnet|ltsc\.ieee|schemas\.openxmlformats|purl|www\.idpf)\.org$|canvas\.instructure\.com$/;

test('the scripts of the site name no other host', () => {
  const own = files.filter((path) => /^\/_astro\/.*\.js$/.test(path));
  expect(own.length).toBeGreaterThan(0);
  const hosts = own.flatMap((path) =>
    [
      ...file(path)
        .toString()
        .matchAll(/["'`](?:https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}/gi),
    ].map(([address]) => `${path}: ${address}`),
  );
  expect(hosts.filter((host) => !NAMES.test(host))).toEqual([]);
});

test('pictures to take along carry no script and load nothing', () => {
  const pictures = files.filter((path) => path.endsWith('.svg'));
  expect(pictures.length).toBeGreaterThan(1);
  const faults = pictures.filter((path) => {
    const text = file(path)
      .toString()
      .replaceAll(/ xmlns(?::\w+)?="[^"]*"/g, '');
    return /<script|<foreignObject|\son\w+=|(?:href|src)="(?!#)|url\((?!#)|javascript:|@import/i.test(
      text,
    );
  });
  expect(faults).toEqual([]);
});

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileHash, readEdition } from '../../../src/offline/edition.ts';
import { FRAMES_PACK, joinFiles, type PackedFile, unpackFiles } from '../../../src/offline/pack.ts';
import { writeWorker } from '../../../src/offline/script.ts';

let dist = '';

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'edition-'));
  write('index.html', '<p>home</p>');
});

afterEach(() => rmSync(dist, { recursive: true }));

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  writeFileSync(join(dist, file), content);
}

const all = () => {
  const { text, rest } = readEdition(dist);
  return [...text, ...rest];
};
const addresses = () =>
  all()
    .map(([address]) => address)
    .sort();

test.each([
  ['the home page', 'index.html', ''],
  ['a page', 'glossary/index.html', 'glossary/'],
  ['the page for unknown addresses', '404.html', '404.html'],
  ['a script', '_astro/a.b1.js', '_astro/a.b1.js'],
  ['a font', '_astro/serif.b1.woff2', '_astro/serif.b1.woff2'],
  ['the script before the first paint', 'theme.js', 'theme.js'],
  ['the manifest', 'manifest.webmanifest', 'manifest.webmanifest'],
  ['an icon', 'icons/192.png', 'icons/192.png'],
  ['data of a page', 'practice/cards.json', 'practice/cards.json'],
  [
    'a part of the search index',
    'pagefind/fragment/en_1.pf_fragment',
    'pagefind/fragment/en_1.pf_fragment',
  ],
  ['a table to take along', 'trials.csv', 'trials.csv'],
  ['the source of a diagram to take along', 'diagrams/loop.mmd', 'diagrams/loop.mmd'],
  ['a name that an address writes otherwise', 'a b/index.html', 'a%20b/'],
])('%s is kept, by the address that readers use', (_, file, address) => {
  write(file, 'x');
  expect(addresses()).toContain(address);
});

test.each([
  'preview/home.png',
  'diagrams/loop.svg',
  'take/course/deck.apkg',
  'embed/fig-loop/index.html',
  'robots.txt',
  'sitemap-index.xml',
  'sitemap-0.xml',
  'sw.js',
  '.nojekyll',
  '.well-known/security.txt',
  '_headers',
])('%s is not for readers and not kept', (file) => {
  write(file, 'x');
  expect(addresses()).toEqual(['']);
});

test('of a photo its sizes are kept, and not the large file that they are made of', () => {
  write('_astro/scan.b1_c2.webp', new Uint8Array(100_001));
  write('_astro/scan.b1.jpg', new Uint8Array(100_001));
  expect(addresses().filter((address) => address.includes('scan'))).toEqual([
    '_astro/scan.b1_c2.webp',
  ]);
});

test('what is large waits for the network, unless a page needs it', () => {
  const large = new Uint8Array(100_001);
  for (const file of ['deck.apkg', 'long/index.html', '_astro/a.webp', 'bank.json'])
    write(file, large);
  write('small.apkg', large.subarray(1));
  expect(addresses()).toEqual(['', '_astro/a.webp', 'bank.json', 'long/', 'small.apkg']);
  expect(readEdition(dist).bytes).toBe(3 * 100_001 + 100_000 + '<p>home</p>'.length);
});

test('each file has the beginning of its SHA-256', () => {
  const hash = createHash('sha256').update('<p>home</p>').digest('base64');
  expect(all().map(([address, own]) => [address, own])).toEqual([['', hash.slice(0, 12)]]);
  expect(fileHash('<p>home</p>')).toHaveLength(12);
});

test('what reading and practice need is kept first, the rest when it is asked for', () => {
  const read = [
    'glossary/index.html',
    'practice/ici.json',
    'terms/ici.json',
    'theme.js',
    'icon.svg',
  ];
  const rest = [
    ...['educators/index.html', 'take/index.json', 'take/ici/items.json', 'trials.csv'],
    'pagefind/start.pf_start',
  ];
  write('take/ici/ici.gift.txt', 'x');
  for (const file of [...read, ...rest]) write(file, 'x');
  write('index.html', '<script src="/_astro/page.b1.js"></script>');
  write('_astro/page.b1.js', 'import("./late.b2.js")');
  write('_astro/late.b2.js', 'x');
  write('_astro/basket.b3.js', 'x');
  const edition = readEdition(dist);
  expect(edition.text.map(([address]) => address)).toEqual([
    ...['_astro/late.b2.js', '_astro/page.b1.js', 'glossary/', 'icon.svg', ''],
    ...['practice/ici.json', 'terms/ici.json', 'theme.js'],
  ]);
  expect(edition.rest.map(([address]) => address)).toEqual([
    ...[
      '_astro/basket.b3.js',
      'educators/',
      'pagefind/start.pf_start',
      'take/ici/items.json',
      'take/index.json',
      'trials.csv',
    ],
  ]);
});

test('pages for frames are kept in one file, which comes with the rest and changes with each of them', async () => {
  write('embed/fig-loop/index.html', '<p>loop</p>');
  write('embed/term-a b/index.html', '<p>term</p>');
  await writeWorker(dist);
  const { text, rest, version } = readEdition(dist);
  expect(text.map(([address]) => address)).toEqual(['']);
  expect(rest.map(([address]) => address)).toEqual([FRAMES_PACK]);
  const frames = unpackFiles(readFileSync(join(dist, FRAMES_PACK)));
  expect(frames.map(([address]) => address)).toEqual(['embed/fig-loop/', 'embed/term-a%20b/']);
  write('embed/fig-loop/index.html', '<p>another loop</p>');
  await writeWorker(dist);
  expect(readEdition(dist).version).not.toBe(version);
});

test('two builds of the same files give the same worker and packs', async () => {
  for (const name of ['a', 'b', 'c']) write(`${name}/index.html`, `<p>${name.repeat(5000)}</p>`);
  const made = async () => {
    await writeWorker(dist);
    return ['sw.js', 'offline/text.pack', 'offline/rest.pack', 'offline/sizes.json'].map((file) =>
      fileHash(readFileSync(join(dist, file))),
    );
  };
  expect(await made()).toEqual(await made());
});

test('a pack gives back the files that went into it', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files: PackedFile[] = [
    ['', bytes('<p>home\n</p>')],
    ['empty', bytes('')],
    ['a%20b/', new Uint8Array([0, 10, 255])],
  ];
  const joined = joinFiles(
    files.map(([address, { length }]) => [address, length]),
    (address) => new Map(files).get(address) ?? bytes('?'),
  );
  expect(unpackFiles(zstdCompressSync(joined))).toEqual(files);
});

test('the version stays with the files and changes with each byte and each address', () => {
  const versions = new Set([readEdition(dist).version]);
  expect(readEdition(dist).version).toBe([...versions][0]);
  const change = (file: string, content: string) => {
    write(file, content);
    versions.add(readEdition(dist).version);
  };
  change('index.html', '<p>Home</p>');
  change('a.js', '1');
  change('a.js', '2');
  change('b.js', '2');
  rmSync(join(dist, 'a.js'));
  versions.add(readEdition(dist).version);
  expect(versions.size).toBe(6);
});

test('the version does not change with what is not kept', () => {
  const { version } = readEdition(dist);
  write('preview/home.png', 'x');
  write('sw.js', 'x');
  expect(readEdition(dist).version).toBe(version);
});

import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { array, head, itemsOf, joined, text, textAt } from '../../../../src/search/cbor.ts';
import { smallerChunks } from '../../../../src/search/indexing/smaller-chunks.ts';

const signature = new TextEncoder().encode('twelve bytes');
const none = array([]);
const number = (value: number) => head(0, value);
/** Pagefind writes a weight as a negative number before the places that have it. */
const weight = head(1, 24);

/** Pagefind's files for one page with these words, each with its places there. */
function made(words: readonly [word: string, places: Uint8Array[]][]) {
  const file = (path: string, content: Uint8Array) => {
    return { path, content: gzipSync(joined([signature, content])) };
  };
  const entries = words.map(([word, places]) =>
    array([text(word), array([array([number(0), array(places), none])]), none]),
  );
  const page = array([text('unknown_1'), number(9)]);
  const chunk = array([text('a'), text('z'), text('unknown_2')]);
  return [
    file(
      'pagefind.unknown_0.pf_meta',
      array([text('1.6.0'), array([page]), array([chunk]), none, none, none]),
    ),
    file('index/unknown_2.pf_index', array([array(entries)])),
  ];
}

test('of a word its places stay, of what weighs in the ranking of Pagefind nothing', () => {
  const { chunks, pages } = smallerChunks(
    made([['heat', [weight, number(3), number(2)]]]),
    () => 'x',
  );
  expect(pages).toEqual(['unknown_1']);
  const [{ content } = { content: none }] = chunks;
  const places = array([number(3), number(2)]);
  expect(content.subarray(signature.length)).toEqual(
    array([array([array([text('heat'), array([array([number(0), places])])])])]),
  );
});

test('words of one record that weigh differently are a fault', () => {
  const files = made([['heat', [weight, number(3), head(1, 48), number(2)]]]);
  expect(() => smallerChunks(files, () => 'x')).toThrow('weigh differently');
});

test('chunks are cut, and each is told by how its first word begins', () => {
  const many = Array.from({ length: 2_000 }, (_, n) => number(n % 24));
  const words = ['heat', 'heating', 'heats', 'hepatic'].map((word): [string, Uint8Array[]] => [
    word,
    many,
  ]);
  const { chunks } = smallerChunks(made(words), (content) => `${content.length}`);
  expect(chunks.map(({ first }) => first)).toEqual(['h', 'hep']);
  const firstOf = (content: Uint8Array) => {
    const bytes = content.subarray(signature.length);
    const [entries = 0] = itemsOf(bytes, 0);
    return textAt(bytes, itemsOf(bytes, itemsOf(bytes, entries)[0] ?? 0)[0] ?? 0);
  };
  expect(chunks.map(({ content }) => firstOf(content))).toEqual(['heat', 'hepatic']);
});

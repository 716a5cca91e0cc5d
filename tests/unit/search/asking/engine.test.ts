import { deflateRawSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import { SearchEngine } from '../../../../src/search/asking/engine.ts';
import { coreFile, kindLetter, startFile } from '../../../../src/search/index-file.ts';
import { type SearchKind, searchKinds } from '../../../../src/search/kinds.ts';
import { nameKey } from '../../../../src/search/names.ts';
import { stem } from '../../../../src/search/stem.ts';
import { packTexts } from '../../../../src/search/text-file.ts';
import { letterOf, packWords, type VocabularyFile } from '../../../../src/search/vocabulary.ts';

/** What the site says, record by record. */
const records: [kind: SearchKind, title: string, text: string][] = [
  ['section', 'Heat', 'Ablation with heat kills tumor cells'],
  ['term', 'Sorafenib', 'A drug that is given by mouth'],
  ['section', 'Cells', 'What the immune system does with cells after heat'],
  ['trial', 'A trial', 'Cryoablation with sorafenib nct02837029'],
  ['term', 'Checkpoint inhibitor', 'An ici is a checkpoint inhibitor'],
  ['section', 'Told', 'An inhibition nct02837029 nct02837029'],
  ['section', 'Apart', 'A checkpoint of growth has an inhibitor'],
  ...Array.from({ length: 6 }, (_, n): [SearchKind, string, string] => [
    ...(['section', `Pulse ${n}`, 'Electroporation is a pulse'] as const),
  ]),
];
const wordsOf = (record: number) =>
  `${records[record]?.[1]} ${records[record]?.[2]}`.toLowerCase().split(' ');
const all = records.flatMap((_, record) => wordsOf(record));

vi.mock('../../../../src/search/asking/pagefind-core.ts', () => ({
  PagefindCore: { start: async () => fakeCore() },
}));
/** Pagefind's engine as it answers: for the stems of the chunks that were loaded, phrase by phrase. */
function fakeCore() {
  const known = new Set<string>();
  return {
    load(chunk: Uint8Array) {
      for (const one of JSON.parse(new TextDecoder().decode(chunk))) known.add(one);
    },
    find(phrase: string) {
      const stems = phrase.split(' ');
      if (!stems.every((one) => known.has(one))) return [];
      return records.flatMap((_, record) => {
        const has = wordsOf(record).map(stem);
        const starts = has.flatMap((_one, at) =>
          stems.every((one, n) => has[at + n] === one) ? at : [],
        );
        const places = starts.flatMap((at) => stems.map((_one, n) => at + n));
        return places.length > 0 ? [{ record, places }] : [];
      });
    },
  };
}

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const CHUNKS = { low: '', high: 'g' };
const inHigh = (one: string) => one >= CHUNKS.high;
const names: Record<string, string[]> = {
  [nameKey('Nexavar')]: ['sorafenib'],
  [nameKey('ICI')]: ['checkpoint inhibitor'],
  [nameKey('checkpoint inhibitor')]: ['ICI'],
  [nameKey('kills kills')]: ['mouth'],
};
const instead: Record<string, string[]> = {
  [nameKey('burning')]: ['heat'],
  [nameKey('mouth')]: ['heat'],
  [nameKey('electroporation')]: ['heat'],
};

function vocabularyFile(letter: string): VocabularyFile {
  const own = all.filter((word) => letterOf(word) === letter);
  const of = (given: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(given).filter(([key]) => letterOf(key) === letter));
  const words = packWords(new Map(own.map((word) => [word, 1])));
  return { words, names: of(names), spelled: [], instead: of(instead) };
}
const letters = [
  ...new Set([...all, ...Object.keys(names), ...Object.keys(instead)].map(letterOf)),
];
const start = {
  letters: Object.fromEntries(letters.map((letter) => [letter, `letter-${letter}`])),
  ...{ chunks: Object.keys(CHUNKS), firsts: Object.values(CHUNKS) },
  ...{ texts: ['one', 'two'], begins: [0, 2], frequent: ' tumor cells' },
  kinds: records.map(([kind]) => kindLetter(kind, searchKinds)).join(''),
  lengths: records.map((_, record) => wordsOf(record).length),
  titles: records.map(([, title]) => title.split(' ').length),
};
const texts = (from: number, to?: number): Uint8Array => {
  const packed = records.slice(from, to).map(([, title, text], n) => {
    return { url: `/${from + n}/`, title, page: 'A page', text };
  });
  const dictionary = new TextEncoder().encode(start.frequent);
  return deflateRawSync(packTexts(packed), { dictionary });
};

/** The files of the index. */
function fileOf(path: string): Uint8Array {
  if (path === coreFile) return new Uint8Array([0]);
  if (path === startFile) return bytes(start);
  const letter = /^words\/letter-(.)\.pf_words$/.exec(path)?.[1];
  if (letter) return bytes(vocabularyFile(letter));
  const stems = [...new Set(all.map(stem))];
  if (path === 'index/low.pf_index') return bytes(stems.filter((one) => !inHigh(one)));
  if (path === 'index/high.pf_index') return bytes(stems.filter(inHigh));
  if (path === 'text/one.pf_text') return texts(0, 2);
  if (path === 'text/two.pf_text') return texts(2);
  throw new Error(`There is no ${path}.`);
}
const loaded = vi.fn(async (path: string) => fileOf(path) as Uint8Array<ArrayBuffer>);
const loads = (pattern: RegExp) =>
  loaded.mock.calls.map(([path]) => path).filter((path) => pattern.test(path));
let engine: SearchEngine;

beforeEach(async () => {
  loaded.mockReset();
  loaded.mockImplementation(async (path) => fileOf(path) as Uint8Array<ArrayBuffer>);
  engine = await SearchEngine.load(loaded);
});
const found = async (query: string, caret?: number) =>
  (await engine.find(query, caret)).hits.map(({ record }) => record);

test('records that have a word are found, and shown with their words around it', async () => {
  const { hits, stems, unknown, asked } = await engine.find('heat');
  expect(hits.map(({ record, kind, missing }) => [record, kind, missing])).toEqual([
    [0, 'section', []],
    [2, 'section', []],
  ]);
  expect({ unknown, asked }).toEqual({ unknown: [], asked: 1 });
  const [first] = hits;
  if (!first) throw new Error('Nothing was found.');
  const shown = await engine.show(first, stems);
  expect(shown).toMatchObject({ url: '/0/', title: 'Heat', page: 'A page' });
  expect(shown.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['heat']);
});

test('only the files that a query needs are loaded, each once', async () => {
  await engine.find('heat');
  await engine.find('heats');
  expect(loads(/^words/)).toEqual(['words/letter-h.pf_words']);
  expect(loads(/^index/)).toEqual(['index/high.pf_index']);
  expect(loads(/^text/)).toEqual([]);
  await engine.find('cells');
  expect(loads(/^index/)).toEqual(['index/high.pf_index', 'index/low.pf_index']);
});

test('a record of which there is no text is a fault', async () => {
  await expect(
    engine.show({ record: 99, kind: 'section', missing: [] }, new Set()),
  ).rejects.toThrow('No text for record 99');
});

test('words are found apart as well as side by side, and what lacks one follows', async () => {
  expect(await found('tumor cells')).toEqual([0, 2]);
  const { hits } = await engine.find('heat immune');
  expect(hits.map(({ record, missing }) => [record, missing])).toEqual([
    [2, []],
    [0, ['immune']],
  ]);
});

test('a name is found by its other names, which are told', async () => {
  const { hits, synonyms, renamed } = await engine.find('ICI');
  expect(hits[0]?.record).toBe(4);
  expect(synonyms).toEqual(['checkpoint inhibitor']);
  expect(renamed).toEqual([]);
  const apart = await engine.find('inhibitor checkpoint');
  expect(apart.hits.map(({ record }) => record)).toEqual([4, 6]);
});

test('what is on the site by another name only is told as such', async () => {
  const { hits, synonyms, renamed, unknown } = await engine.find('Nexavar');
  expect(hits.map(({ record }) => record).sort()).toEqual([1, 3]);
  expect(renamed).toEqual([{ typed: 'Nexavar', name: 'sorafenib' }]);
  expect({ synonyms, unknown }).toEqual({ synonyms: [], unknown: [] });
});

test('what the text says instead of a word stands in for it, and the word is named as unknown', async () => {
  const { hits, unknown, renamed } = await engine.find('burning');
  expect(hits.map(({ record }) => record)).toEqual([0, 2]);
  expect(unknown).toEqual(['burning']);
  expect(renamed).toEqual([]);
});

test('a word that is nowhere is named, with the query as it was most likely meant', async () => {
  expect(await engine.find('ablatinon with heat')).toMatchObject({
    ...{ unknown: ['ablatinon'], suggestion: 'ablation with heat', asked: 1 },
  });
  expect(await engine.find('paracetamol')).toMatchObject({ unknown: ['paracetamol'], hits: [] });
  expect(await engine.find('paracetamol')).not.toHaveProperty('suggestion');
  expect(await engine.find('heat')).not.toHaveProperty('suggestion');
});

test('a clipped word was meant as the whole one, an abbreviation was not', async () => {
  expect((await engine.find('cryo')).suggestion).toBe('cryoablation');
  expect(await engine.find('CRYO')).not.toHaveProperty('suggestion');
});

test('the word that is being typed is completed, and the completion told; a number is not', async () => {
  expect((await engine.find('cryo', 4)).completions).toEqual(['cryoablation']);
  expect(await found('cryo', 4)).toEqual([3]);
  expect((await engine.find('heat', 4)).completions).toEqual([]);
  expect((await engine.find('nct0283', 7)).completions).toEqual([]);
  expect(await found('nct0283', 7)).toEqual([3, 5]);
});

test('a trial is found by its number alone, and a word by its British spelling', async () => {
  expect(await found('02837029')).toEqual([3, 5]);
  expect((await engine.find('tumour')).unknown).toEqual([]);
  expect(await found('tumour')).toEqual([0]);
});

test('a word that is typed many times is asked for once', async () => {
  const { asked, hits } = await engine.find('heat heat heat heat');
  expect(asked).toBe(1);
  expect(hits).toHaveLength(2);
});

test('the stems to be marked are those that found something', async () => {
  const { stems } = await engine.find('heat paracetamol cells');
  expect([...stems].sort()).toEqual(['cell', 'heat']);
});

test('a file that could not be had is asked for again with the next query', async () => {
  loaded.mockRejectedValueOnce(new Error('no line'));
  await expect(engine.find('heat')).rejects.toThrow('no line');
  expect(await found('heat')).toEqual([0, 2]);
});

test('while one types, what the query and its first result need is loaded', async () => {
  await engine.prepare('heat', 4);
  expect(loads(/^index/)).toEqual(['index/high.pf_index']);
  expect(loads(/^text/)).toEqual(['text/one.pf_text']);
  const before = loaded.mock.calls.length;
  const { hits, stems } = await engine.find('heat');
  if (hits[0]) await engine.show(hits[0], stems);
  expect(loaded.mock.calls).toHaveLength(before);
});

test('while one types, not too much is loaded, and nothing for what was typed before', async () => {
  await engine.prepare('cells heat tumor', 16);
  expect(loads(/^(?:index|text)/)).toEqual([]);
  await Promise.all([engine.prepare('an', 2), engine.prepare('heat', 4)]);
  expect(loads(/^index/)).toEqual(['index/high.pf_index']);
});

test('the chunk of the one word that is typed is asked for before the vocabulary has come', async () => {
  const prepared = engine.prepare('heat', 4);
  expect(loads(/^index/)).toEqual(['index/high.pf_index']);
  expect(loads(/^text/)).toEqual([]);
  await prepared;
});

test('an index that cannot be started with is a failure at once, its engine one when it is asked', async () => {
  loaded.mockRejectedValue(new Error('no line'));
  await expect(SearchEngine.load(loaded)).rejects.toThrow('no line');
  loaded.mockImplementation(async (path) => {
    if (path === coreFile) throw new Error('no engine');
    return fileOf(path) as Uint8Array<ArrayBuffer>;
  });
  const lame = await SearchEngine.load(loaded);
  await expect(lame.find('heat')).rejects.toThrow('no engine');
});

test('a name of several words is found side by side, and after that with its words apart', async () => {
  expect(await found('checkpoint inhibitor')).toEqual([4, 6]);
  const { hits, stems } = await engine.find('checkpoint inhibitor');
  const [, apart] = hits;
  if (!apart) throw new Error('Nothing was found apart.');
  const shown = await engine.show(apart, stems);
  const marked = shown.excerpt.filter((part) => part.marked).map(({ text }) => text);
  expect(marked).toEqual(['checkpoint', 'inhibitor']);
});

test('what has a word after a minus is left out, and the word told', async () => {
  expect(await engine.find('heat -immune')).toMatchObject({
    ...{ unwanted: ['immune'], asked: 1, unknown: [], hits: [{ record: 0 }] },
  });
  expect(await found('heat -immune')).toEqual([0]);
  expect(await found('heat -paracetamol')).toEqual([0, 2]);
});

test('a quotation that stands nowhere is named as it was asked, and nothing is put in its place', async () => {
  const answer = await engine.find('"heat tumor" cells');
  expect(answer).toMatchObject({ unknown: ['“heat tumor”'], asked: 1 });
  expect(answer).not.toHaveProperty('suggestion');
  expect([...answer.stems]).toEqual(['cell']);
  expect(await found('"tumor cells"')).toEqual([0]);
});

test('a text is shown from the file that has it', async () => {
  for (const record of [0, 1, 2, 3]) {
    const shown = await engine.show({ record, kind: 'section', missing: [] }, new Set());
    expect(shown).toMatchObject({ url: `/${record}/`, title: records[record]?.[1] });
  }
});

test('what the text says instead is asked for where little has the word itself', async () => {
  expect(await found('mouth')).toEqual([1, 0, 2]);
  const enough = await engine.find('electroporation');
  expect(enough.hits.map(({ record }) => record).sort((a, b) => a - b)).toEqual([
    ...[7, 8, 9, 10, 11, 12],
  ]);
  expect(enough.synonyms).toEqual([]);
});

test('a name that has a word twice is read as such, and a third time means nothing more', async () => {
  expect((await engine.find('kills kills')).synonyms).toEqual(['mouth']);
  expect((await engine.find('kills kills kills')).asked).toBe(1);
  expect((await engine.find('kills')).synonyms).toEqual([]);
});

test('a number of a registry calls its trial, before a text that has it more often', async () => {
  expect(await found('nct02837029')).toEqual([3, 5]);
});

test('while a beginning may become several words, no text is loaded for it', async () => {
  await engine.prepare('inh', 3);
  expect(loads(/^index/)).toEqual(['index/high.pf_index']);
  expect(loads(/^text/)).toEqual([]);
  expect((await engine.find('inh', 3)).completions.sort()).toEqual(['inhibition', 'inhibitor']);
  await engine.prepare('cryo', 4);
  expect(loads(/^text/)).toEqual(['text/two.pf_text']);
});

test('while one types on, a chunk that is there already does not count as one more', async () => {
  await engine.find('cells');
  await engine.prepare('cells heat', 10);
  expect(loads(/^index/)).toEqual(['index/low.pf_index', 'index/high.pf_index']);
  expect(loads(/^text/)).toEqual(['text/one.pf_text']);
});

test('what is not wanted needs nothing while one types', async () => {
  await engine.prepare('heat -cells', 11);
  expect(loads(/^words/)).toEqual(['words/letter-h.pf_words']);
  expect(loads(/^index/)).toEqual(['index/high.pf_index']);
});

import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import giftParser from 'gift-pegjs';
import { expect, test } from 'vitest';
import { FORMATS } from '../../../../src/exports/model/formats.ts';
import { lossSentences } from '../../../../src/exports/model/losses.ts';
import { rule } from '../../../rule.ts';
import { type ReadElement, readMarkup } from './read-markup.ts';
import { NASTY, PICTURE, sampleSelection } from './sample.ts';
import { shown, sure, text, written } from './write.ts';

/** The words of markup inside of an element's text. */
const words = (element: ReadElement | undefined) =>
  shown(readMarkup(`<p>${element?.text ?? ''}</p>`).text);

test('Moodle XML keeps every word, key, reason, tolerance, objective and id', async () => {
  await sure(async (nasty) => {
    const root = readMarkup(await text('moodle-xml', sampleSelection(nasty)));
    const named = (id: string) =>
      root.all('question').find((question) => question.one('idnumber')?.text === id);
    const one = named('scale-q-one');
    expect(words(one?.one('questiontext')?.one('text'))).toContain(shown(`one: ${nasty}`));
    expect(one?.all('answer').map((answer) => answer.attributes['fraction'])).toEqual([
      '0',
      '100',
      '0',
    ]);
    expect(words(one?.all('answer')[1]?.one('feedback')?.one('text'))).toBe(
      shown(`why b ${nasty}`),
    );
    expect(one?.one('file')?.attributes['name']).toBe('fig-sample.svg');
    expect(named('scale-q-number')?.one('tolerance')?.text).toBe('0.3');
    expect(named('scale-q-set-b')?.all('answer')[0]?.attributes['fraction']).toBe('100');
    expect(named('scale-q-steps')?.attributes['type']).toBe('ordering');
    expect(named('scale-q-pairs')?.all('subquestion')).toHaveLength(4);
    expect(root.all('category')[0]?.one('text')?.text).toBe(
      '$course$/top/The Map Room, first edition/1 Scale // rule/Read a scale, with care.',
    );
    expect(words(one?.one('generalfeedback')?.one('text'))).toContain('CC BY 4.0');
  });
});

test('GIFT is read by another parser, which finds the same words, keys and reasons', async () => {
  await sure(async (nasty) => {
    const questions = giftParser.parse(await text('gift', sampleSelection(nasty)));
    const of = (id: string) =>
      questions.find((question) => 'title' in question && question.title === id);
    const one = of('scale-q-one');
    if (one?.type !== 'MC') throw new Error('no choice');
    const plain = ({ text: markup }: { text: string }) =>
      shown(readMarkup(`<p>${markup}</p>`).text);
    expect(plain(one.stem)).toContain(shown(`one: ${nasty}`));
    expect(one.choices.map(({ isCorrect }) => isCorrect)).toEqual([false, true, false]);
    expect(one.choices.map(({ feedback }) => feedback && plain(feedback))).toEqual(
      ['a', 'b', 'c'].map((id) => shown(`why ${id} ${nasty}`)),
    );
    expect(one.choices.map(({ text: markup }) => plain(markup))).toEqual(
      ['a', 'b', 'c'].map((id) => shown(`${id} ${nasty}`)),
    );
    expect(of('scale-q-set-a')).toMatchObject({ type: 'TF', isTrue: false });
    expect(of('scale-q-steps')).toMatchObject({ type: 'Matching' });
    expect(of('scale-q-own')).toMatchObject({ type: 'Essay' });
    expect(JSON.stringify(of('scale-q-number'))).toContain('9.4');
  });
});

const PACKAGES = ['canvas', 'cartridge', 'thin-cartridge', 'qti21', 'scorm12', 'scorm2004'];
const OFFICE = ['pptx', 'docx'];

test('every XML file of a package is well-formed with any text, and its manifest names each file', async () => {
  await sure(async (nasty) => {
    for (const id of PACKAGES) {
      const files = unzipSync((await written(id, sampleSelection(nasty))).bytes);
      for (const [path, bytes] of Object.entries(files))
        if (/\.(?:xml|svg)$/.test(path)) readMarkup(strFromU8(bytes));
      const manifest = readMarkup(strFromU8(files['imsmanifest.xml'] ?? new Uint8Array()));
      const named = manifest.all('file').map(({ attributes }) => attributes['href']);
      expect(named.toSorted(), id).toEqual(
        Object.keys(files)
          .filter((path) => path !== 'imsmanifest.xml')
          .toSorted(),
      );
      const ids = manifest.all('resource').map(({ attributes }) => attributes['identifier']);
      expect(new Set(ids).size).toBe(ids.length);
      for (const need of manifest.all('dependency'))
        expect(ids).toContain(need.attributes['identifierref']);
    }
  }, 25);
});

test('QTI 2.1 declares the key of each kind, and gives the reason of the option chosen', async () => {
  const files = unzipSync((await written('qti21', sampleSelection(NASTY))).bytes);
  const item = (id: string) =>
    readMarkup(strFromU8(files[`items/scale-q-${id}.xml`] ?? new Uint8Array()));
  const key = (id: string) =>
    item(id)
      .one('correctResponse')
      ?.all('value')
      .map(({ text: value }) => value);
  expect(key('one')).toEqual(['b']);
  expect(key('set')).toEqual(['stem_a option_false', 'stem_b option_true', 'stem_c option_false']);
  expect(key('steps')).toEqual(['a', 'b', 'c']);
  expect(key('number')).toEqual(['9.4']);
  expect(item('number').one('equal')?.attributes['tolerance']).toBe('0.3 0.3');
  expect(
    item('one')
      .all('modalFeedback')
      .map(({ text: said }) => shown(said))[1],
  ).toBe(shown(`why b ${NASTY}`));
  expect(item('one').one('img')?.attributes).toMatchObject({
    src: '../pictures/fig-sample.svg',
    alt: 'A line from left to right, 5 < 6',
  });
});

test('QTI 1.2 sets the score last, as Canvas needs it, and gives each option its reason', async () => {
  const files = unzipSync((await written('canvas', sampleSelection(NASTY))).bytes);
  const quiz = readMarkup(
    strFromU8(files['map-room-scale/map-room-scale.xml'] ?? new Uint8Array()),
  );
  const one = quiz.all('item').find(({ attributes }) => attributes['ident'] === 'scale-q-one');
  expect(one?.all('respcondition').map((condition) => condition.all('setvar').length)).toEqual([
    0, 0, 0, 0, 1,
  ]);
  expect(one?.all('itemfeedback').map(({ attributes }) => attributes['ident'])).toEqual([
    'general_fb',
    'a_fb',
    'b_fb',
    'c_fb',
  ]);
  const number = quiz
    .all('item')
    .find(({ attributes }) => attributes['ident'] === 'scale-q-number');
  expect([number?.one('vargte')?.text, number?.one('varlte')?.text]).toEqual(['9.1', '9.7']);
});

test('H5P has pictures in dots, for it refuses a file with any other kind of file in it', async () => {
  const png = new Uint8Array([1]);
  const pictures = [{ ...PICTURE, png }];
  const { bytes, losses } = await written('h5p', sampleSelection('', { pictures }));
  const files = unzipSync(bytes);
  expect(Object.keys(files).filter((path) => !/\.(?:json|png)$/.test(path))).toEqual([]);
  expect(files['content/images/fig-sample.png']).toEqual(png);
  expect(strFromU8(files['content/content.json'] ?? new Uint8Array())).toContain(
    '"path":"images/fig-sample.png","mime":"image/png"',
  );
  const order = sampleSelection('', { pictures }).questions.flatMap((question) =>
    question.type === 'order'
      ? { ...question, about: { title: '', url: '', picture: PICTURE.id } }
      : [],
  );
  const left = await written('h5p', sampleSelection('', { pictures, questions: order }));
  expect(Object.keys(unzipSync(left.bytes))).toEqual(['h5p.json', 'content/content.json']);
  const linked = 'what the question is about is linked, not shown';
  expect(losses.map(({ what }) => what)).not.toContain(linked);
  const without = await written('h5p', sampleSelection(''));
  expect(without.losses).toContainEqual({ item: 'scale-q-one', what: linked });
});

rule(
  'a kind of question without a counterpart is named as left out',
  FORMATS.filter(({ holds }) => holds.includes('questions')),
  ({ id }) => id,
  async (format) => {
    const { losses } = (await format.load())(sampleSelection(''));
    const said = lossSentences(losses.filter(({ item }) => item === 'scale-q-new'));
    // A table has room for any kind.
    if (format.id !== 'csv')
      expect(said.join()).toContain(
        'a question of a new kind has no counterpart here and is left out',
      );
  },
);

rule(
  'the same selection gives the same bytes, in every time zone',
  FORMATS,
  ({ id }) => id,
  async (format) => {
    const write = await format.load();
    const zone = process.env['TZ'];
    const first = write(sampleSelection(NASTY)).bytes;
    process.env['TZ'] = 'Pacific/Auckland';
    const second = write(sampleSelection(NASTY)).bytes;
    process.env['TZ'] = zone;
    if (zone === undefined) delete process.env['TZ'];
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  },
);

rule(
  'every file says title, author, source and licence',
  FORMATS,
  ({ id }) => id,
  async (format) => {
    const { bytes } = (await format.load())(sampleSelection('words'));
    const inside =
      bytes[0] === 0x50 && bytes[1] === 0x4b ? Object.values(unzipSync(bytes)) : [bytes];
    const all = inside.map((file) => strFromU8(file).replaceAll('\\', '')).join('\n');
    for (const needed of [
      'The Map Room',
      'https://example.org',
      /CC[ -]BY[ -]4\.0|licenses\/by\/4\.0/,
    ])
      expect(all).toMatch(needed);
  },
);

test('files of Office are well-formed with any text, name each part they have, and keep every word', async () => {
  await sure(async (nasty) => {
    const selection = sampleSelection(nasty, {
      pictures: [{ ...PICTURE, png: new Uint8Array([1]) }],
    });
    for (const id of OFFICE) {
      const files = unzipSync((await written(id, selection)).bytes);
      const read = (path: string) => readMarkup(strFromU8(files[path] ?? new Uint8Array()));
      for (const path of Object.keys(files)) if (!path.endsWith('.png')) read(path);
      for (const path of Object.keys(files).filter((name) => name.endsWith('.rels'))) {
        const folder = path.replace(/_rels\/[^/]*$/, '');
        for (const { attributes } of read(path).all('Relationship'))
          expect(Object.keys(files), path).toContain(
            new URL(attributes['Target'] ?? '', `x:/${folder}`).pathname.slice(1),
          );
      }
      const parts = read('[Content_Types].xml')
        .all('Override')
        .map(({ attributes }) => attributes['PartName']?.slice(1));
      expect(parts.filter((part) => part && !files[part])).toEqual([]);
      const all = Object.keys(files)
        .map((path) => (path.endsWith('.xml') ? read(path).text : ''))
        .join(' ');
      expect(shown(all)).toContain(shown(`why b ${nasty}`));
    }
  }, 20);
});

test('an e-book begins with what it is, holds each file it names, and is well-formed with any text', async () => {
  await sure(async (nasty) => {
    const figure = { ...PICTURE, id: 'fig-sample' };
    const files = unzipSync(
      (await written('epub', sampleSelection(nasty, { pictures: [figure] }))).bytes,
    );
    expect(Object.keys(files)[0]).toBe('mimetype');
    for (const path of Object.keys(files).filter((name) => /xml$|opf$|svg$|xhtml$/.test(name)))
      readMarkup(strFromU8(files[path] ?? new Uint8Array()));
    const book = readMarkup(strFromU8(files['book/package.opf'] ?? new Uint8Array()));
    const named = book.all('item').map(({ attributes }) => `book/${attributes['href']}`);
    expect([...named, 'mimetype', 'META-INF/container.xml', 'book/package.opf'].toSorted()).toEqual(
      Object.keys(files).toSorted(),
    );
    const key = readMarkup(strFromU8(files['book/key.xhtml'] ?? new Uint8Array()));
    expect(shown(key.text)).toContain(shown(`why b ${nasty}`));
  }, 25);
});

test('an e-book has the text of a section with its pictures in place; without it, it says that the text stays on the site', async () => {
  const [section] = sampleSelection('').sections;
  if (!section) throw new Error('no section');
  const body = '<p>Read.</p><figure id="fig-sample"><figcaption>A line.</figcaption></figure>';
  const book = (text?: string) =>
    written(
      'epub',
      sampleSelection('', {
        pictures: [PICTURE],
        sections: [{ ...section, ...(text && { text }) }],
      }),
    );
  const whole = await book(body);
  const chapter = strFromU8(
    unzipSync(whole.bytes)[`book/section-${section.slug}.xhtml`] ?? new Uint8Array(),
  );
  expect(chapter).toMatch(
    /<p>Read\.<\/p><figure id="fig-sample"><img src="pictures\/fig-sample\.svg" alt="[^"]+"\/><figcaption>/,
  );
  expect(chapter.match(/<img/g)).toHaveLength(1);
  const { messages } = await EpubCheck.validate(whole.bytes);
  expect(messages).toEqual([]);
  const stays = 'the running text, its tables and its cases stay on the site, and are linked';
  expect(lossSentences(whole.losses).join()).not.toContain(stays);
  expect(lossSentences((await book()).losses).join()).toContain(stays);
});

test('headings of a basket begin the modules of a cartridge', async () => {
  const link = (n: number) => ({
    id: `l${n}`,
    title: `Link ${n}`,
    url: `https://example.org/${n}`,
  });
  const links = [link(1), { ...link(2), heading: 'Then & there' }, link(3)];
  const { bytes } = await written('thin-cartridge', { ...sampleSelection(''), links });
  const manifest = readMarkup(strFromU8(unzipSync(bytes)['imsmanifest.xml'] ?? new Uint8Array()));
  const modules = manifest
    .all('item')
    .filter(({ attributes }) => attributes['identifier']?.startsWith('module'));
  expect(modules.map((module) => module.all('title').map(({ text: title }) => title))).toEqual([
    ['Scale', 'Link 1'],
    ['Then & there', 'Link 2', 'Link 3'],
  ]);
});

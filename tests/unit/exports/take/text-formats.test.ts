import { parse as parseCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { readMarkup } from './read-markup.ts';
import { sampleSelection } from './sample.ts';
import { shown, sure, text } from './write.ts';

test('tables and lines of text come back as they were given', async () => {
  await sure(async (nasty) => {
    const selection = sampleSelection(nasty);
    const rows: Record<string, string>[] = parseCsv(await text('csv', selection), {
      bom: true,
      columns: true,
    });
    expect(rows[0]).toMatchObject({
      id: 'scale-q-one',
      stem: `one: ${nasty}`,
      option_2: `b ${nasty}`,
      key_2: 'true',
    });
    const brightspace: string[][] = parseCsv(await text('brightspace', selection), {
      relax_column_count: true,
    });
    expect(brightspace.filter(([name]) => name === 'NewQuestion').map(([, kind]) => kind)).toEqual([
      'MC',
      'TF',
      'TF',
      'TF',
      'O',
      'SA',
      'M',
      'WR',
    ]);
    const blackboard = (await text('blackboard', selection)).split('\r\n').filter(Boolean);
    expect(blackboard.map((line) => line.split('\t')[0])).toEqual([
      'MC',
      'TF',
      'TF',
      'TF',
      'ORD',
      'NUM',
      'MAT',
      'ESS',
    ]);
    const anki: string[][] = parseCsv(await text('anki-text', selection), {
      delimiter: '\t',
      comment: '#',
      comment_no_infix: true,
    });
    expect(anki.map(([guid]) => guid)).toContain('map-room/scale-c-one');
    expect(new Set(anki.map((cells) => cells.length))).toEqual(new Set([9]));
  });
});

/** The words of a cell that is HTML. */
const html = (cell = '') => shown(readMarkup(`<p>${cell.replace(/<br\/?>/g, ' ')}</p>`).text);

test('words of any kind come back from Brightspace, Blackboard, Anki text and plain text', async () => {
  await sure(async (nasty) => {
    const selection = sampleSelection(nasty);
    const brightspace: string[][] = parseCsv(await text('brightspace', selection), {
      relax_column_count: true,
    });
    const of = (name: string) => brightspace.filter(([first]) => first === name);
    expect(html(of('QuestionText')[0]?.[1])).toContain(shown(`one: ${nasty}`));
    expect(of('Option').map(([, , words]) => html(words))).toEqual(
      ['a', 'b', 'c'].map((id) => shown(`${id} ${nasty}`)),
    );
    expect(of('Option').map(([, , , , reason]) => html(reason))).toEqual(
      ['a', 'b', 'c'].map((id) => shown(`why ${id} ${nasty}`)),
    );
    expect(of('Match').map(([, , words]) => html(words))).toEqual(
      ['a', 'b'].map((id) => shown(`stem ${id} ${nasty}`)),
    );
    expect(html(of('AnswerKey')[0]?.[1])).toBe(shown(nasty));
    const blackboard = (await text('blackboard', selection))
      .split('\r\n')
      .map((line) => line.split('\t'));
    expect(html(blackboard[0]?.[1])).toContain(shown(`one: ${nasty}`));
    expect([2, 4, 6].map((at) => html(blackboard[0]?.[at]))).toEqual(
      ['a', 'b', 'c'].map((id) => shown(`${id} ${nasty}`)),
    );
    const anki: string[][] = parseCsv(await text('anki-text', selection), {
      delimiter: '\t',
      comment: '#',
      comment_no_infix: true,
    });
    const card = anki.find(([guid]) => guid === 'map-room/scale-c-one')?.map(html);
    expect(card).toEqual(expect.arrayContaining([shown(`front ${nasty}`), shown(`back ${nasty}`)]));
    const plain = shown(await text('text', selection));
    for (const words of [`one: ${nasty}`, `a ${nasty}`, `why b ${nasty}`])
      expect(plain).toContain(shown(words));
    const csl = JSON.parse(await text('csl', selection));
    expect(csl[0].title).toBe(`Scale ${nasty}`);
    const ris = (await text('ris', selection)).split('\r\n');
    expect(
      ris.map((line) => line.slice(0, 6)).filter((tag) => !/^(?:[A-Z][A-Z0-9] {2}- )?$/.test(tag)),
    ).toEqual([]);
    expect(ris.find((line) => line.startsWith('TI  - '))).toContain(shown(nasty));
  }, 40);
});

test('no cell of a spreadsheet is a formula', async () => {
  const selection = sampleSelection('');
  const [question] = selection.questions;
  if (!question) throw new Error('no question');
  const csv = await text('csv', {
    ...selection,
    questions: [{ ...question, stem: '=HYPERLINK("http://x")' }],
  });
  const [row] = parseCsv(csv, { bom: true, columns: true }) as Record<string, string>[];
  expect(row?.['stem']).toBe('\'=HYPERLINK("http://x")');
});

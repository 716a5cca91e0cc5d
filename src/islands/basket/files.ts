import type { TakeEntry } from '../../educators/take-index.ts';
import { FORMATS, type Format, fileName, fits } from '../../exports/model/formats.ts';
import { lossSentences } from '../../exports/model/losses.ts';
import type { Selection } from '../../exports/model/selection.ts';
import { byteWords } from '../../lib/byte-words.ts';
import { saveFile } from '../../lib/save-file.ts';
import { button, make } from '../question/dom.ts';
import { leftOutOf, listOf } from './left-out.ts';
import { pngOf } from './png.ts';

/**
 * The files that a basket gives: what each is for, and once asked for, what it loses and how large it is, before it is saved.
 * @param gather the selection, with the figures of the basket or without; rejects where it cannot be had
 */
export function filesView(
  gather: (withFigures: boolean) => Promise<Selection>,
  chosen: readonly TakeEntry[],
): HTMLElement {
  const kinds = new Set(['links', ...chosen.map(({ kind }) => listOf(kind))]);
  const offered = FORMATS.filter(({ holds }) => holds.some((name) => kinds.has(name)));
  const list = make('dl', 'files');
  for (const format of offered) {
    const said = make('dd', 'said');
    said.setAttribute('aria-live', 'polite');
    const ask = button('choice', () => void prepare(format, gather, chosen, said), format.name);
    list.append(make('div', '', make('dt', '', ask), make('dd', '', format.use), said));
  }
  return list;
}

async function prepare(
  format: Format,
  gather: (withFigures: boolean) => Promise<Selection>,
  chosen: readonly TakeEntry[],
  said: HTMLElement,
): Promise<void> {
  said.replaceChildren('Making the file …');
  try {
    const [selection, write] = await Promise.all([
      gather(format.holds.includes('pictures')),
      format.load(),
    ]);
    if (!fits(format, selection)) {
      said.replaceChildren('The basket has nothing that this format holds.');
      return;
    }
    const { bytes, losses } = write(format.needsPng ? await withPng(selection) : selection);
    const save = button(
      'primary',
      () => saveFile(bytes, fileName(format, selection), format.mediaType),
      `Save ${fileName(format, selection)}, ${byteWords(bytes.length)}`,
    );
    const leftOut = leftOutOf(format, chosen, selection);
    const sentences = [
      ...(leftOut ? [`${leftOut} of the basket: this format has no place for them.`] : []),
      ...lossSentences(losses),
    ].map((sentence) => make('p', 'loss', `Lost: ${sentence}`));
    said.replaceChildren(...(sentences.length > 0 ? sentences : ['Nothing is lost. ']), save);
  } catch {
    said.replaceChildren('The file could not be made: check the connection and try again.');
  }
}

async function withPng(selection: Selection): Promise<Selection> {
  const pictures = await Promise.all(
    selection.pictures.map(async (picture) => {
      const png = await pngOf(picture);
      return { ...picture, ...(png && { png }) };
    }),
  );
  return { ...selection, pictures };
}

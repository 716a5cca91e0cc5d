import type { ImportPreview } from '../../learner/log/import-preview.ts';
import { count } from '../practice/words.ts';
import { dateText } from './model.ts';

/** What a file holds, before anything of it counts. */
export function previewText(
  name: string,
  preview: Extract<ImportPreview, { ok: true }>,
  locale: string,
): string {
  const { added, known, unreadable, items, firstAtMillis, lastAtMillis } = preview;
  const counts = [
    `${count(added.length, 'entry')} new here`,
    `${known} known already`,
    ...(unreadable > 0 ? [`${unreadable} that cannot be read`] : []),
  ].join(', ');
  const span =
    firstAtMillis === undefined || lastAtMillis === undefined
      ? ''
      : `, ${dates(firstAtMillis, lastAtMillis, locale)}, on ${count(items, 'item')}`;
  const end = added.length > 0 ? 'Nothing of it counts yet.' : 'There is nothing to add.';
  return `“${name}”: ${counts}${span}. ${end}`;
}

function dates(first: number, last: number, locale: string): string {
  const [from, to] = [dateText(first, locale), dateText(last, locale)];
  return from === to ? `of ${from}` : `from ${from} to ${to}`;
}

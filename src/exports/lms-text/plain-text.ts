import { selectionAttribution } from '../model/attribution.ts';
import { handoutItems } from '../model/handout.ts';
import { unknownKinds } from '../model/left-out.ts';
import { textFile, type Written } from '../model/losses.ts';
import { textOnlyLosses } from '../model/pictures.ts';
import type { Selection } from '../model/selection.ts';

/** Questions and, below them, the key, as plain words to paste anywhere. */
export function plainText(selection: Selection): Written {
  const { title, publication } = selection;
  const items = handoutItems(selection);
  const text = [
    title,
    selectionAttribution(selection),
    publication.disclaimer,
    'QUESTIONS',
    ...items.map(({ number, asked, options }) =>
      [`${number}. ${asked}`, ...options.map((option) => `   ${option}`)].join('\n'),
    ),
    'KEY',
    ...items.map(({ number, key }) => [`${number}.`, ...key].join('\n   ')),
  ];
  return textFile(`${text.join('\n\n')}\n`, [
    ...unknownKinds(selection),
    ...textOnlyLosses(selection),
  ]);
}

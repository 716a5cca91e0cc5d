import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import type { FaultCode } from '../course/read/fault-codes.ts';
import type { Card } from '../course/schema/card.ts';
import type { Question } from '../course/schema/question.ts';
import { plainSpaces } from '../lib/plain-spaces.ts';
import { textItems } from './reviewed.ts';

const QUOTED = /"([^"]+)"|“([^”]+)”/g;
/** What of an item holds quotation marks that are none. */
const DATA: ReadonlySet<string> = new Set(['picture', 'type', 'order']);
/** Files that say what the review and its sources say, word by word where it matters. */
const QUOTABLE =
  /^sections\/|^(?:studies|source-notes|updates|background|references|comparisons|glossary|course)\.yaml$|^trials\.csv$/;

/**
 * Finds words in quotation marks, in questions and cards, that no text of the course has: a quotation stands in what
 * it quotes, and what people made up for an item say is named as theirs.
 */
export function checkQuotations(tree: ContentTree): Fault[] {
  const { files, memory } = tree;
  const texts = [...files].flatMap(([name, text]) => (QUOTABLE.test(name) ? [text] : []));
  const sources = memory.of('words that may be quoted', texts, () => plain(texts.join('\n')));
  const own = new Map(
    [...tree.questions, ...tree.cards].flatMap(({ items }) =>
      items.map(
        ({ value }: { value: Question | Card }) => [value.id, value.own?.quotes ?? []] as const,
      ),
    ),
  );
  return textItems(tree).flatMap(({ id, text, file, line }): Fault[] => {
    const fault = (code: FaultCode, message: string): Fault => ({
      file,
      line,
      column: 1,
      code,
      message,
    });
    const quotes = [...text].flatMap(([part, words]) => (DATA.has(part) ? [] : quotesIn(words)));
    const said = own.get(id) ?? [];
    const named = new Set(said.map(plain));
    const stand = new Set(quotes.map(plain));
    return [
      ...quotes
        .filter((quote) => !named.has(plain(quote)) && !sources.includes(plain(quote)))
        .map((quote) =>
          fault('quote/unknown', `"${id}" quotes “${quote}”, which no text of the course has.`),
        ),
      ...said
        .filter((quote) => !stand.has(plain(quote)))
        .map((quote) =>
          fault(
            'quote/own',
            `"${id}" names “${quote}” as words made up for it, and does not quote them.`,
          ),
        ),
    ];
  });
}

function quotesIn(words: string): string[] {
  return [...words.matchAll(QUOTED)].map(([, straight, curly]) => straight ?? curly ?? '');
}

/** Words as they are compared: without capitals, line ends and the point that a sentence puts behind them. */
function plain(words: string): string {
  return plainSpaces(words.replace(/<[^>]+>/g, '').replace(/[’‘]/g, "'"))
    .replace(/[.,;:?!]$/, '')
    .toLowerCase();
}

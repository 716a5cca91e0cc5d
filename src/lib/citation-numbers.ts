/**
 * The reference numbers meant by a citation such as `6-8` or `34,35`, in the order written.
 * @throws RangeError when the text is not a list of whole numbers and ascending ranges
 */
export function parseCitationNumbers(text: string): number[] {
  const numbers: number[] = [];
  for (const part of text.split(',')) {
    const match = /^\s*(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?\s*$/.exec(part);
    if (!match) throw new RangeError(`"${text}" is not a list of citation numbers`);
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (last < first) throw new RangeError(`"${text}" counts backwards`);
    for (let n = first; n <= last; n++) numbers.push(n);
  }
  return numbers;
}

/** One printed piece of a citation: a single number or the ends of a range of three or more. */
export type CitationPiece = { from: number; to: number };

/** Groups ascending neighbors as the review prints them: `[6,7,8]` becomes one range, `[34,35]` two pieces. */
export function citationPieces(numbers: readonly number[]): CitationPiece[] {
  const pieces: CitationPiece[] = [];
  for (const n of numbers) {
    const last = pieces.at(-1);
    if (last && last.to === n - 1) last.to = n;
    else pieces.push({ from: n, to: n });
  }
  return pieces.flatMap((piece) =>
    piece.to - piece.from === 1
      ? [
          { from: piece.from, to: piece.from },
          { from: piece.to, to: piece.to },
        ]
      : [piece],
  );
}

/** The numbers in a text as far as it is a list of them; one that is not has a fault of its own. */
export function citationNumbersIn(text: string): number[] {
  try {
    return parseCitationNumbers(text);
  } catch {
    return [];
  }
}

/** How a text becomes the words of the index; runs in the build and in the browser alike. */

const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};
const ligatures: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', ł: 'l' };
const doi = /\b10\.\d{4,9}\/\S+/;
/** A compound of more parts is found whole and by each part, but not by each stretch. */
const stretchedParts = 5;
/** No index has longer words, and nobody types them. */
const longest = 60;

/** A text without accents and case, Greek letters by their names. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[α-ω]/g, (letter) => greek[letter] ?? letter)
    .replace(/[æœßøł]/g, (letter) => ligatures[letter] ?? letter);
}

/**
 * The parts of one written word: `PD-L1` is `pd`, `l1`; what stands around letters and digits falls
 * away. A decimal point stays in the number as the letter d, so that 12.5 is not 125.
 */
export function wordParts(word: string): string[] {
  return foldLetters(word)
    .replace(/['’ʼ‘]s?(?![\p{L}\p{N}])|['’ʼ‘]/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[.·](?=\d)/g, 'd')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((part) => part.slice(0, longest));
}

/** A word of the index as one reads it: 12d5 is 12.5. */
export function shownWord(word: string): string {
  return word.replace(/(?<=\d)d(?=\d)/g, '.');
}

/** A number and what it counts, where they are written as one: `1.5cm`, `10yr`. */
export function numberParts(word: string): string[] {
  return /^(\d+(?:d\d+)?)([a-z]{2,})$/.exec(word)?.slice(1) ?? [];
}

/** The one word by which the index has a DOI, `10.1000/x-1` with or without prefix; else nothing. */
export function doiWord(word: string): string | undefined {
  const found = doi.exec(word.toLowerCase())?.[0].replace(/[.,;:)\]]+$/, '');
  return found && `doi${found.replace(/[^a-z\d]/g, '')}`.slice(0, longest);
}

/** The forms under which the index has one written word: whole first, then every stretch of its parts. */
export function wordForms(word: string): string[] {
  const asDoi = doiWord(word);
  if (asDoi) return [asDoi];
  const parts = wordParts(word);
  const whole = parts.join('').slice(0, longest);
  if (parts.length < 2) return parts;
  if (parts.length > stretchedParts) return [...new Set([whole, ...parts])];
  const stretches = parts.flatMap((_, start) =>
    parts.slice(start).map((__, length) => parts.slice(start, start + length + 1).join('')),
  );
  return [...new Set([whole, ...stretches])];
}

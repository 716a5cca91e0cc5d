/** What was typed as a number: its value, nothing, or the sentence that says why it is none. */
export type Typed = { value: number } | { empty: true } | { problem: string };

/** What a field takes. */
export interface NumberRange {
  min: number;
  max: number;
  /** Stands behind the number in sentences: `cm`, `%`; it may be typed as well. */
  unit?: string;
  /** Most decimals that make sense; 0 asks for whole numbers. */
  decimals?: number;
}

/**
 * Reads a number as people write it: with a point or a comma before the decimals, with spaces or
 * apostrophes between thousands, and with both marks (`1,234.5`, `1.234,5`), of which the last one is
 * the decimal mark. One comma before exactly three digits can be read in two ways, and is refused.
 * The digits and marks may be those of any script, as its keyboards have them.
 */
export function parseDecimal(text: string): Typed {
  const typed = inLatinDigits(text.normalize('NFKC')).trim();
  if (typed === '') return { empty: true };
  // Spaces and apostrophes stand between thousands only.
  const dense = typed.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  if (!/^[+-]?(?=[.,]?\d)[\d.,]+$/.test(dense)) return { problem: notANumber(text) };
  const two = /^[+-]?(?:0|[1-9]\d{0,2}),\d{3}$/.exec(dense);
  if (two && !/^[+-]?0/.test(dense))
    return {
      problem: `“${text.trim()}” can be read in two ways. Write ${dense.replace(',', '')} or ${dense.replace(',', '.')}.`,
    };
  const plain = withPoint(dense);
  return plain === undefined || !Number.isFinite(Number(plain))
    ? { problem: notANumber(text) }
    : { value: Number(plain) };
}

/** Reads a number that has to lie in a range; one outside is a problem that names the range. */
export function parseInRange(text: string, range: NumberRange): Typed {
  const { min, max, unit = '', decimals = 12 } = range;
  const typed = parseDecimal(withoutUnit(text, unit));
  if (!('value' in typed)) return typed;
  const amount = (value: number) => withUnit(value, unit);
  if (typed.value < min || typed.value > max)
    return {
      problem: `${amount(typed.value)} is out of range. Enter a number from ${min} to ${amount(max)}.`,
    };
  if (Number(typed.value.toFixed(decimals)) === typed.value) return typed;
  const form =
    decimals === 0 ? 'a whole number' : `at most ${decimals} decimal${decimals > 1 ? 's' : ''}`;
  return {
    problem: `${amount(typed.value)} is too exact. Enter ${form}, from ${min} to ${amount(max)}.`,
  };
}

/** A number with its unit, `9.4 cm`, `9.4%`. */
export function withUnit(value: number, unit: string): string {
  return `${value}${/^\p{L}/u.test(unit) ? ' ' : ''}${unit}`;
}

/** The same with the digits 0 to 9, `-` for any dash, and without marks that nobody sees, as pasted text has them. */
function inLatinDigits(text: string): string {
  return text
    .replace(/\p{Cf}|\u066c/gu, '')
    .replaceAll('\u066b', '.')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      // The ten digits of a script stand in a row.
      let value = 0;
      while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
      return String(value);
    });
}

/** The number with a point before its decimals and nothing between its thousands. */
function withPoint(dense: string): string | undefined {
  const marks: string[] = dense.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return dense;
  const other = last === '.' ? ',' : '.';
  const both = marks.includes(other);
  const repeated = marks.filter((mark) => mark === last).length > 1;
  if (both && repeated) return undefined;
  const thousands = repeated ? last : other;
  const [whole = '', decimals = ''] = repeated ? [dense] : dense.split(last);
  if (both || repeated) {
    const groups = whole.replace(/^[+-]/, '').split(thousands);
    if (!groups.every((group, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group)))
      return undefined;
  }
  return `${whole.replaceAll(thousands, '')}.${decimals}`;
}

function withoutUnit(text: string, unit: string): string {
  const trimmed = text.trim();
  return unit !== '' && trimmed.toLowerCase().endsWith(unit.toLowerCase())
    ? trimmed.slice(0, -unit.length)
    : text;
}

function notANumber(text: string): string {
  return `“${text.trim().slice(0, 20)}” is not a number. Write it in digits, such as 9.4 or 9,4.`;
}

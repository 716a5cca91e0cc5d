/** Words of statistics and of regulators that carry a result, and that a reader may have to look up. */
const TECHNICAL_WORDS = [
  '510(k)',
  'adjuvant',
  'area under the curve',
  'as treated',
  'censored',
  'competing risk',
  'confidence interval',
  'De Novo',
  'disease-free survival',
  'double-blind',
  'Grade Group',
  'hazard ratio',
  'heterogeneity',
  'I²',
  'intention to treat',
  'interim analysis',
  'ipsilateral',
  'Kaplan–Meier',
  'meta-analysis',
  'metastasis-free survival',
  'noninferior',
  'objective response rate',
  'odds ratio',
  'overall survival',
  'P =',
  'P <',
  'placebo',
  'post hoc',
  'progression-free survival',
  'propensity',
  'radiomics',
  'randomized',
  'recurrence-free survival',
  'risk ratio',
  'sensitivity',
  'single-arm',
  'specificity',
  'time to progression',
] as const;

/** Words in capitals that need no entry: numerals of stages and phases, numbers of registries and files. */
const NO_TERM = /^(?:[IV]+[ABC]?|NCT\d+|DEN\d+|K\d+|DOI)$/;
const CAPITALS = /(?<![\w-])[A-Za-z]*[A-Z][A-Z0-9][\w-]*/g;

/**
 * The words of a text that need an entry in the glossary.
 * @param names text in which proper names stand; a word in capitals that stands there is one
 */
export function technicalWords(text: string, names: string): string[] {
  const plain = text.replace(/\s+/g, ' ');
  const lower = plain.toLowerCase();
  const words = TECHNICAL_WORDS.filter((word) => lower.includes(word.toLowerCase()));
  const capitals = (plain.match(CAPITALS) ?? []).filter(
    (word) => !NO_TERM.test(word) && !names.includes(word) && !plain.includes(`(${word})`),
  );
  return [...new Set([...words, ...capitals])];
}

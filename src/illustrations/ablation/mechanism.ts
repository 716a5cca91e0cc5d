/** What can be switched on in the drawing of ablation and checkpoint inhibitors. */
export const givens = ['ablation', 'pd-1', 'pd-l1', 'ctla-4'] as const;
export type Given = (typeof givens)[number];
type Drug = Exclude<Given, 'ablation'>;

/** How each switch is labeled. */
export const GIVEN_LABELS: Record<Given, string> = {
  ablation: 'Ablation',
  'pd-1': 'Anti-PD-1',
  'pd-l1': 'Anti-PD-L1',
  'ctla-4': 'Anti-CTLA-4',
};

/** One thing the review says, or background to it, or that it leaves open when it has no place. */
export interface Statement {
  text: string;
  /** Id of the claim or part of /ici-combinations/ that says it. */
  place?: string;
  /** The review's citation numbers, `6-8`. */
  cites?: string;
}

/** What the review describes when certain things are given and the others are not. */
export interface Situation {
  title: string;
  statements: Statement[];
}

const SHIELD: Statement = {
  text: 'Checkpoint proteins protect the tumor cells: T cells that could attack them are deleted or become unresponsive (anergy).',
  place: 'ici-tumor-shield',
};
const FREED: Statement = {
  text: 'Dying tumor cells set antigen free, and a systemic immune response starts.',
  place: 'ici-antigen-release',
};
const RISE: Statement = {
  text: 'After thermal ablation the tumor expresses more PD-L1 and the lymphocytes in it more PD-1, which dampens the response.',
  place: 'ici-pd-l1-after-heat',
  cites: '10',
};
const FADES: Statement = {
  text: 'The effect is usually transient: about 4 weeks in one preclinical study.',
  place: 'ici-transient-effect',
  cites: '9',
};
const ABSCOPAL: Statement = {
  text: 'Distant metastases shrank in a handful of case reports.',
  place: 'ici-abscopal-reports',
  cites: '6-8',
};
const REMOTE: Statement = {
  text: 'A concern: in some cases ablation may make tumor cells grow at remote sites.',
  place: 'ici-remote-growth',
  cites: '11',
};
/** Not of the review: background, which the page says and the glossary has sources for. */
const PLACES: Statement = {
  text: 'Background: CTLA-4 acts mainly where the T cell meets an antigen-presenting cell, PD-1 and PD-L1 mainly at the tumor.',
  place: 'ici-approved-targets',
};
const CASES: Statement = {
  text: 'A handful of case reports of cryoablation or radioembolization with a checkpoint inhibitor describe distant tumors that became smaller.',
  place: 'first-reports',
  cites: '16-19',
};
const PILOT: Statement = {
  text: 'Ipilimumab, listed under CTLA-4 in our glossary: in a pilot study with cryoablation in women with breast cancer, immune-related adverse events were of grade 1 or 2 only.',
  place: 'ici-cryo-ipilimumab',
  cites: '20',
};
const NEEDED: Statement = {
  text: 'The review calls this research early and says that large randomized trials are required before it becomes standard care.',
  place: 'ici-randomized-trials-required',
};

/** Results without a procedure. The review does not say which protein a drug blocks; the glossary does. */
const ALONE: Record<Drug, Statement[]> = {
  'pd-1': [
    {
      text: 'Pembrolizumab, listed under PD-1 in our glossary: longer progression-free survival than with chemotherapy in advanced non-small cell lung cancer with PD-L1 above 50%.',
      place: 'ici-nsclc-pfs',
      cites: '3',
    },
    {
      text: 'Pembrolizumab and nivolumab, both listed there: longer median overall survival in metastatic melanoma than in the past.',
      place: 'ici-melanoma-survival',
      cites: '4',
    },
  ],
  'pd-l1': [
    {
      text: 'Atezolizumab, listed under PD-L1 in our glossary, given with bevacizumab: higher overall survival at 12 months than with sorafenib in nonresectable hepatocellular carcinoma.',
      place: 'ici-imbrave150-survival',
      cites: '5',
    },
  ],
  'ctla-4': [{ text: 'The review does not say what anti-CTLA-4 achieves without a procedure.' }],
};

/** What the review describes for one of the 16 choices; the order of `given` does not matter. */
export function situation(given: ReadonlySet<Given>): Situation {
  const drugs = drugsOf(given);
  const [only] = drugs;
  if (!only)
    return given.has('ablation')
      ? {
          title: 'Ablation alone: a response that usually fades',
          statements: [FREED, RISE, FADES, ABSCOPAL, REMOTE],
        }
      : { title: 'Nothing given: the tumor is shielded', statements: [SHIELD] };
  const names = listed(drugs.map((drug) => GIVEN_LABELS[drug].replace('Anti', 'anti')));
  const proteins = listed(drugs.map((drug) => drug.toUpperCase()));
  const alone = drugs.length === 1;
  if (!given.has('ablation'))
    return {
      title: `${capital(names)} without ablation: the stop is blocked`,
      statements: [
        block(proteins, alone),
        PLACES,
        ...(alone ? ALONE[only] : []),
        silence(proteins, alone),
      ],
    };
  return {
    title: `Ablation with ${names}: the idea of the combination`,
    statements: [
      FREED,
      idea(proteins),
      RISE,
      CASES,
      ...(given.has('ctla-4') && alone ? [PILOT] : []),
      ...(alone && only !== 'ctla-4'
        ? [{ text: `The review does not say what ablation achieves with ${names} in particular.` }]
        : []),
      silence(proteins, alone),
      NEEDED,
    ],
  };
}

/** The four situations between which the 16 choices vary, for readers without the switches. */
export const mainSituations: readonly Situation[] = [
  situation(new Set()),
  situation(new Set(['ablation'])),
  {
    title: 'A checkpoint inhibitor without ablation: the stop is blocked',
    statements: [block('PD-1, PD-L1 or CTLA-4', true), PLACES, ...ALONE['pd-1'], ...ALONE['pd-l1']],
  },
  {
    title: 'Ablation with a checkpoint inhibitor: the idea of the combination',
    statements: [idea('coinhibitory proteins'), CASES, PILOT, NEEDED],
  },
];

/**
 * The parts of the drawing that a choice shows, by name: what is given and what follows from it
 * (`rise`, `fades`, `drug`, `both`), or that it is missing (`no-ablation`, `no-drug`).
 */
export function shownParts(given: ReadonlySet<Given>): Set<string> {
  const drugs = drugsOf(given);
  const ablation = given.has('ablation');
  return new Set([
    ...(ablation ? ['ablation', 'rise'] : ['no-ablation']),
    ...(drugs.length > 0 ? ['drug', ...drugs] : ['no-drug']),
    ...(ablation ? [drugs.length > 0 ? 'both' : 'fades'] : []),
  ]);
}

function drugsOf(given: ReadonlySet<Given>): Drug[] {
  return givens.filter((name): name is Drug => name !== 'ablation' && given.has(name));
}

function block(proteins: string, alone: boolean): Statement {
  const text = alone
    ? `The antibody binds ${proteins} and inactivates it, so that the immune response against the tumor can go ahead.`
    : `The antibodies bind ${proteins} and inactivate them, so that the immune response against the tumor can go ahead.`;
  return { text, place: 'ici-approved-targets' };
}

function idea(proteins: string): Statement {
  const text = `The idea: the procedure supplies antigen, and the blockade keeps ${proteins} from stopping the T cells.`;
  return { text, place: 'response-fades' };
}

function silence(proteins: string, alone: boolean): Statement {
  return {
    text: alone
      ? 'The review does not say how the three kinds of antibody differ in effect.'
      : `The review does not say what blocking ${proteins} together adds.`,
  };
}

function listed(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : `${words[0]}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

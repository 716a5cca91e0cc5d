/** Kinds of study, from those that control most to those that describe no study, with their names. */
export const DESIGNS = {
  'randomized-trial': 'randomized trial',
  trial: 'trial, kind not stated',
  'phase-2-trial': 'phase II trial',
  'phase-1-2-trial': 'phase I/II trial',
  'phase-1-trial': 'phase I trial',
  'pilot-study': 'pilot study',
  'prospective-study': 'prospective study',
  'retrospective-study': 'retrospective study',
  'meta-analysis': 'meta-analysis',
  'registry-analysis': 'registry analysis',
  'case-reports': 'case report or reports',
  'proof-of-concept': 'proof of concept',
  'preclinical-study': 'preclinical study',
  guideline: 'guideline',
  'trial-list': 'list of trials',
  'survey-or-cohort': 'survey or cohort, design not stated',
  'not-stated': 'design not stated',
  statement: 'statement, no study described',
} as const;

export type Design = keyof typeof DESIGNS;

/** Designs that say what the review leaves unsaid. */
export const UNSTATED_DESIGNS: readonly Design[] = ['survey-or-cohort', 'not-stated', 'statement'];

/** What outcomes are about, for choosing among them. */
export const OUTCOME_GROUPS = {
  survival: 'Survival',
  tumor: 'Tumor and procedure',
  harms: 'Complications and toxicity',
  function: 'Function, symptoms, satisfaction',
  immune: 'Immune response',
  model: 'Performance of a model',
  frequency: 'Frequency in a population',
  other: 'Other',
} as const;

export type OutcomeGroup = keyof typeof OUTCOME_GROUPS;

/** Standard terms for what is measured: name, group, and the glossary entry that explains it. */
export const MEASURES = {
  overallSurvival: { name: 'overall survival', group: 'survival', term: 'overall-survival' },
  progressionFreeSurvival: {
    name: 'progression-free survival',
    group: 'survival',
    term: 'progression-free-survival',
  },
  diseaseFreeSurvival: {
    name: 'disease-free survival',
    group: 'survival',
    term: 'disease-free-survival',
  },
  metastasisFreeSurvival: {
    name: 'metastasis-free survival',
    group: 'survival',
    term: 'metastasis-free-survival',
  },
  cancerSpecificSurvival: {
    name: 'cancer-specific survival',
    group: 'survival',
    term: 'cancer-specific-survival',
  },
  cancerSpecificMortality: {
    name: 'cancer-specific mortality',
    group: 'survival',
    term: 'cancer-specific-mortality',
  },
  completeResponse: { name: 'complete response', group: 'tumor', term: 'complete-response' },
  completeAblation: { name: 'complete ablation', group: 'tumor', term: 'complete-ablation' },
  technicalSuccess: { name: 'technical success', group: 'tumor', term: 'technical-success' },
  biopsyResult: { name: 'biopsy result', group: 'tumor' },
  tumorVolume: { name: 'tumor size or volume', group: 'tumor' },
  recurrence: { name: 'recurrence', group: 'tumor', term: 'local-recurrence' },
  positiveMargin: { name: 'positive margin', group: 'tumor', term: 'positive-margin' },
  complications: { name: 'complications', group: 'harms' },
  toxicity: { name: 'toxicity', group: 'harms', term: 'toxicity-grade' },
  sexualFunction: { name: 'sexual function', group: 'function' },
  urinaryIncontinence: { name: 'urinary incontinence', group: 'function' },
  bowelProblem: { name: 'bowel problem', group: 'function' },
  symptomScore: { name: 'symptoms', group: 'function' },
  satisfaction: { name: 'satisfaction', group: 'function' },
  immuneResponse: { name: 'immune response', group: 'immune' },
  diagnosticAccuracy: { name: 'diagnostic accuracy', group: 'model', term: 'accuracy' },
  predictionAccuracy: { name: 'accuracy of a prediction', group: 'model', term: 'accuracy' },
  precision: { name: 'precision', group: 'model', term: 'precision' },
  recall: { name: 'recall', group: 'model', term: 'recall' },
  detectionTime: { name: 'detection time', group: 'model' },
  incidence: { name: 'incidence', group: 'frequency' },
  mortalityRisk: { name: 'risk of death', group: 'frequency' },
  other: { name: 'other', group: 'other' },
} as const satisfies Record<string, { name: string; group: OutcomeGroup; term?: string }>;

export type Measure = keyof typeof MEASURES;

/** What the review says of a result, in a word. */
export const DIRECTIONS = {
  better: 'better',
  worse: 'worse',
  higher: 'higher',
  lower: 'lower',
  'no-significant-difference': 'no significant difference',
  'no-significant-change': 'no significant change',
  'no-significant-decrease': 'no significant decrease',
} as const;

export type Direction = keyof typeof DIRECTIONS;

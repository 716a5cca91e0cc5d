import { fileText, replaced } from './course-copy.ts';
import {
  BREAST,
  FIRST_ID,
  FIRST_OPTIONS,
  QUESTIONS,
  RIGHT,
  type Slip,
  WHY,
  WHY_NOT,
  WRONG,
} from './slip-parts.ts';

/** Slips in what belongs together: lists, files, and what other files say of them. */
export const SLIPS_OF_LISTS: readonly Slip[] = [
  {
    slip: 'new id not published',
    change: replaced(
      BREAST,
      'Even the smaller operation leaves problems.',
      '### What remains [#smaller-operation]\n\nEven the smaller operation leaves problems.',
    ),
    at: '### What remains',
    says: ['#smaller-operation', 'npm run permalinks'],
  },
  {
    slip: 'semicolons in the CSV',
    change: { file: 'trials.csv', text: fileText('trials.csv').replaceAll(',', ';') },
    at: { line: 1 },
    says: ['semicolons', 'commas'],
  },
  {
    slip: '*word as a value',
    change: replaced('glossary.yaml', /\n {2}term: .*/, '\n  term: *anergy'),
    at: '*anergy',
    says: ['begins with * in quotes'],
  },
  {
    slip: 'heading without id',
    change: replaced(BREAST, ' [#rationale]', ''),
    at: '## Breast-conserving therapy leaves',
    says: ['has no id', '[#limits]'],
  },
  {
    slip: 'abbreviation never spelled out',
    change: replaced(BREAST, '(MRI)', 'imaging, or MRI,'),
    at: /(?<!\w)MRI,/,
    says: ['"MRI"', 'not spelled out', 'magnetic resonance imaging (MRI)'],
  },
  {
    slip: 'a wrong choice',
    change: replaced('updates.yaml', 'kind: registry', 'kind: registri'),
    at: 'registri',
    says: ['there is no "registri"; did you mean "registry"?'],
  },
  {
    slip: 'the journal of a registry update',
    change: replaced('updates.yaml', 'journal: ClinicalTrials.gov record', 'journal: The registry'),
    at: /registry\n {2}date: "2022-01-25"/,
    says: ['kind registry', 'begins with "ClinicalTrials.gov record"'],
  },
  {
    slip: 'the size of a record that a lab shows',
    change: replaced('studies.yaml', /\n {2}size: .*/, ''),
    at: '- id: breast-rfa-carcinoma-feasibility\n',
    says: ['"How large a lesion?"', 'size'],
  },
  {
    slip: 'a file of another ending',
    change: [{ file: 'glossary.yml', text: fileText('glossary.yaml') }],
    at: { file: 'glossary.yml', line: 1 },
    says: ['does not read a file of this name', 'glossary.yaml'],
  },
  {
    slip: 'a drawing changed by hand',
    change: replaced('diagrams/review-map.svg', '<title', '<title onload="x()"'),
    at: 'onload=',
    says: ['onload', 'npm run diagrams'],
  },
  {
    slip: 'a changed key',
    change: replaced(
      QUESTIONS,
      FIRST_OPTIONS,
      `${RIGHT}${WHY}${WRONG}      correct: true\n${WHY_NOT}`,
    ),
    at: `- id: ${FIRST_ID}\n`,
    says: [`"${FIRST_ID}" has changed since it was reviewed: option`, 'npm run reviewed'],
  },
  {
    slip: 'a new claim that nothing tests',
    change: replaced(
      BREAST,
      'Even the smaller operation leaves problems.',
      '<Claim id="breast-smaller">Even the smaller operation leaves problems. <Cite n="30" /></Claim>',
    ),
    at: '<Claim id="breast-smaller">',
    says: ['No question and no card tests the claim "breast-smaller"'],
  },
  {
    slip: 'a misspelled field of an option',
    change: replaced(QUESTIONS, '      correct: true', '      corect: true'),
    at: 'corect',
    says: ['corect: there is no such field', 'Did you mean "correct"?'],
  },
  {
    slip: 'a misspelled type of a question',
    change: replaced(QUESTIONS, '  type: single', '  type: singel'),
    at: 'singel',
    says: ['there is no "singel"; did you mean "single"?'],
  },
  {
    slip: 'a stem matched with no option',
    change: replaced(
      'questions/artificial-intelligence.yaml',
      '      answer: a\n',
      '      answer: z\n',
    ),
    at: /z\n {6}rationale/,
    says: ['pairs.0.answer: no option has the id "z"; there are a, b, c, d'],
  },
  {
    slip: 'a page without its head',
    change: { file: BREAST, text: `\n${fileText(BREAST)}` },
    at: { line: 1 },
    says: ['no frontmatter', 'a line of three dashes'],
  },
  {
    slip: 'a section under another name',
    change: [
      { file: BREAST, text: undefined },
      { file: 'sections/breast.mdx', text: fileText(BREAST) },
    ],
    at: { line: 1 },
    says: ['/breast-ablation/ was published', 'Give the file its name back'],
  },
  {
    slip: 'a copy of a section',
    change: { file: 'sections/breast ablation 2.mdx', text: fileText(BREAST) },
    at: { line: 1 },
    says: ['"breast ablation 2" is not an id'],
  },
  {
    slip: 'marks of a merge',
    change: replaced('glossary.yaml', '- id: accuracy\n', '<<<<<<< HEAD\n- id: accuracy\n'),
    at: '<<<<<<< HEAD',
    says: ['a merge that is not finished', 'Keep the one or the other'],
  },
  {
    slip: 'a footnote',
    change: replaced(BREAST, 'Even the smaller operation', 'Even[^1] the smaller operation'),
    at: '[^1]',
    says: ['A footnote', '<SourceNote>'],
  },
  {
    slip: 'a misspelled column of the CSV',
    change: replaced('trials.csv', 'phase_normalized', 'phase_normalised'),
    at: 'phase_normalised',
    says: ['no column "phase_normalised"', 'Did you mean "phase_normalized"?'],
  },
  {
    slip: 'an edition before the one before it',
    change: replaced('editions.yaml', '- n: 2', '- n: 3'),
    at: '- n: 3',
    says: ['Edition 3 of', 'Number the editions from 1 on'],
  },
  {
    slip: 'an objective that nobody can see',
    change: replaced(BREAST, 'text: Explain why', 'text: Understand why'),
    at: 'breast-explain-rationale',
    says: ['begins with "Understand"', 'describe, explain'],
  },
  {
    slip: 'a reference taken out',
    change: replaced('references.yaml', /- n: 2\n[\s\S]*?\n\n/, ''),
    at: { line: 1 },
    says: ['/references/#ref-2 was published', 'Others name it', 'Put the id back'],
  },
  {
    slip: 'a file of npm run reviewed changed by hand',
    change: replaced('reviewed.yaml', 'stem: "', 'stem: ['),
    at: { line: 3 },
    says: ['was changed by hand', 'npm run reviewed'],
  },
  {
    slip: 'a name of no fact',
    change: replaced('glossary.yaml', 'sources: [def-510k]', 'sources: [def-510]'),
    at: 'def-510]',
    says: ['names the fact "def-510"', 'Did you mean "def-510k"?'],
  },
  {
    slip: 'a changed figure',
    change: replaced('glossary.yaml', '74%', '47%'),
    at: '47%',
    says: ['says "47%" where "74%" stood', 'npm run reviewed'],
  },
];

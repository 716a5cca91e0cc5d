import { type Change, fileText, replaced } from './course-copy.ts';

/** A slip of an author, and what must be said of it. */
export interface Slip {
  slip: string;
  change: Change | readonly Change[];
  /** Words at whose place in the changed text the fault must stand; a file and a line where it holds none. */
  at: string | RegExp | { file?: string; line: number };
  /** What the message, the suggestion and the advice must say. */
  says: readonly (string | RegExp)[];
  /** How many faults it makes, with the reason where it is more than one. */
  faults?: [count: number, why: string];
}

const BREAST = 'sections/breast-ablation.mdx';
const QUESTIONS = 'questions/prostate-fla.yaml';

/** Slips in options, in names of files and fields, and in what tools write. */
export const SLIPS_OF_NAMES: readonly Slip[] = [
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
    says: [/corect of option "\w": there is no such field/, 'Did you mean "correct"?'],
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
    says: [/answer of pair ".": no option has the id "z"; there are a, b, c, d/],
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
    slip: 'a wrong arrow of a diagram',
    change: replaced('diagrams/breast-missing-comparison.mmd', '--> ablation', '-> ablation'),
    at: /-> ablation/,
    says: ['"->" is no arrow', '-.->', 'cannot be drawn'],
  },
  {
    slip: 'a space behind the sign of a tag',
    change: replaced(BREAST, '<Cite n="30" />', '< Cite n="30" />'),
    at: '< Cite',
    says: ['is read as words', 'no space behind "<"'],
  },
  {
    slip: '< 2 cm, with a space',
    change: replaced(BREAST, 'measuring less than 2 cm', 'measuring < 2 cm'),
    at: '< 2 cm',
    says: ['"less than 2 cm"', 'Write the words'],
  },
  {
    slip: 'a report without its edition',
    change: {
      file: 'permalinks.txt',
      text: fileText('permalinks.txt').replace('/since-the-review/#update-ici-leap012-pfs\n', ''),
    },
    at: { file: 'updates.yaml', line: 7 },
    says: ['"ici-leap012-pfs" is new', 'edition: 2026-11-28'],
  },
  {
    slip: 'a report from after its edition',
    change: replaced('updates.yaml', 'date: "2025-10-29"', 'date: "2026-11-26"'),
    at: '- id: ici-leap012-os',
    says: ['"ici-leap012-os" is of 2026-11-26', 'edition of 2026-11-23', 'edition: 2026-11-28'],
  },
  {
    slip: 'a renamed heading',
    change: replaced(BREAST, '[#rationale]', '[#why-look-further]'),
    at: /## Breast-conserving therapy leaves/,
    says: ['"why-look-further" is new', '[#… formerly rationale]', 'Did you mean "rationale"?'],
  },
  {
    slip: 'a renamed report',
    change: replaced('updates.yaml', '- id: ici-leap012-pfs\n', '- id: ici-leap012-response\n'),
    at: 'id: ici-leap012-response',
    says: ['"update-ici-leap012-pfs" was published', 'A report has its id for good'],
  },
  {
    slip: 'a misspelled type of a diagram',
    change: replaced('diagrams/breast-missing-comparison.mmd', 'flowchart TD', 'flowchrt TD'),
    at: 'flowchrt',
    says: ['does not draw "flowchrt"', 'Did you mean "flowchart"?'],
  },
  {
    slip: 'a color of a diagram that nothing has',
    change: replaced('diagrams/breast-missing-comparison.mmd', ':::heat', ':::hot'),
    at: ':::hot',
    says: ['No color has the name "hot"', ':::heat'],
  },
  {
    slip: 'a name of no fact',
    change: replaced('glossary.yaml', 'sources: [def-510k]', 'sources: [def-510]'),
    at: 'def-510]',
    says: ['names the fact "def-510"', 'Did you mean "def-510k"?'],
  },
];

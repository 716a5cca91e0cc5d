import { replaced } from './course-copy.ts';
import {
  added,
  BREAST,
  movedToEnd,
  PROSTATE,
  QUESTIONS,
  RIGHT,
  type Slip,
  WHY_NOT,
  WRONG,
} from './slip-parts.ts';

/** Slips in what is written: tags, fields, signs, references. */
export const SLIPS_OF_TEXT: readonly Slip[] = [
  {
    slip: 'unclosed tag',
    change: replaced(BREAST, '>mastectomy</Term>', '>mastectomy'),
    at: '<Term id="mastectomy">',
    says: ['<Term> is not closed', '</Term>'],
  },
  {
    slip: 'unknown term',
    change: replaced(BREAST, '<Term id="mastectomy">', '<Term id="mastectomi">'),
    at: '<Term id="mastectomi">',
    says: ['"mastectomi"', 'Did you mean "mastectomy"?', 'content/glossary.yaml'],
  },
  {
    slip: 'unknown objective',
    change: replaced(
      QUESTIONS,
      'objective: prostate-interpret-registry',
      'objective: prostate-interpret-registri',
    ),
    at: 'prostate-interpret-registri',
    says: [
      'no objective "prostate-interpret-registri"',
      'Did you mean "prostate-interpret-registry"?',
    ],
  },
  {
    slip: 'duplicate id',
    change: replaced('glossary.yaml', '- id: anergy\n', '- id: accuracy\n'),
    at: /(?<=- )id: accuracy\n {2}term: anergy/,
    says: ['"accuracy" is already used at line'],
  },
  {
    slip: 'code in braces',
    change: replaced(BREAST, 'Even the smaller operation', 'Even {p < 0.05} the smaller operation'),
    at: '{p < 0.05}',
    says: ['"p < 0.05" is code', 'Remove it'],
  },
  {
    slip: 'missing rationale',
    change: replaced(QUESTIONS, WRONG + WHY_NOT, WRONG),
    at: WRONG.trimStart().slice(2),
    says: ['rationale: is missing'],
  },
  {
    slip: 'two keys',
    change: replaced(QUESTIONS, WRONG, `${WRONG}      correct: true\n`),
    at: RIGHT.trimStart(),
    says: ['exactly one correct option'],
  },
  {
    slip: 'misspelled field',
    change: replaced('glossary.yaml', '  definition: ', '  defintion: '),
    at: 'defintion',
    says: ['defintion: there is no such field', 'Did you mean "definition"?'],
  },
  {
    slip: 'tab',
    change: replaced('glossary.yaml', '\n  term: ', '\n\tterm: '),
    at: /\tterm/,
    says: ['Indent with spaces, not with a tab'],
  },
  {
    slip: 'forgotten quote',
    change: replaced('updates.yaml', 'phase III."\n', 'phase III.\n'),
    at: /(?<=concerns: )"NCT04246177/,
    says: ['The quote that opens here is not closed'],
  },
  {
    slip: 'curly quotes in a tag',
    change: replaced(BREAST, '<Term id="mastectomy">', '<Term id=“mastectomy”>'),
    at: '<Term id=“mastectomy”>',
    says: ['curly quotes', 'straight'],
  },
  {
    slip: 'curly quotes in YAML',
    change: replaced(
      'updates.yaml',
      /concerns: "(NCT04246177[^"]*)"/,
      'concerns: “NCT04246177: lenvatinib.”',
    ),
    at: '“NCT04246177',
    says: ['straight, not curly'],
  },
  {
    slip: 'unquoted colon',
    change: replaced(
      'glossary.yaml',
      /\n {2}definition: .*/,
      '\n  definition: A term: its definition.',
    ),
    at: 'A term: its',
    says: ['a text with a colon in it in quotes'],
  },
  {
    slip: '<2 cm',
    change: replaced(BREAST, 'measuring less than 2 cm', 'measuring <2 cm'),
    at: '<2 cm',
    says: ['Write "less than 2 cm"'],
  },
  {
    slip: 'missing image',
    change: replaced(BREAST, '<Diagram id="breast-candidates" />', '![Candidates](candidates.png)'),
    at: '![Candidates]',
    says: ['candidates.png', '<Photo id="…" />'],
    faults: [2, 'the address of the diagram in its place is gone'],
  },
  {
    slip: 'image of another host',
    change: replaced(
      BREAST,
      '\nWhy look for something other',
      '\n![x](https://example.org/x.png)\n\nWhy look for something other',
    ),
    at: '![x]',
    says: ['is one of another host', 'https://example.org/x.png'],
  },
  {
    slip: 'missing cell of a table',
    change: replaced(BREAST, '| Complications | 9.4% | 2% |', '| Complications | 9.4% |'),
    at: '| Complications',
    says: ['The row has 2 cells, the head of the table has 3'],
  },
  {
    slip: 'missing cell in the head of a table',
    change: replaced(BREAST, /\| Outcome \|[^\n]*/, '| Outcome | Meta-analysis |'),
    at: '| Outcome',
    says: ['its head has 2 cells, the line of dashes below it 3'],
  },
  {
    slip: 'missing cell of the CSV',
    change: replaced('trials.csv', /\n(NCT04191889,[^\n]*),[^,\n]*\n/, '\nNCT04191889,II\n'),
    at: 'NCT04191889,II\n',
    says: ['The row has 2 cells, the header has 12'],
  },
  {
    slip: 'wrong date',
    change: replaced('background.yaml', 'checked: 2026-11-28', 'checked: 2026-13-28'),
    at: '2026-13-28',
    says: ['"2026-13-28" is no day like 2026-11-28'],
  },
  {
    slip: 'reference 79 in the list',
    change: added(
      'references.yaml',
      '\n- n: 79\n  grade: unidentified\n  citedFor: Something that was reported later.\n  section: breast-ablation\n',
    ),
    at: '79\n  grade',
    says: [
      'The review has 78 references; there is no 79',
      'later reports go to content/updates.yaml',
    ],
  },
  {
    slip: 'reference 79 cited',
    change: replaced(PROSTATE, '<Cite n="57" />', '<Cite n="79" />'),
    at: '<Cite n="79" />',
    says: ['no reference 79', 'later reports go to content/updates.yaml'],
  },
  {
    slip: 'record out of order',
    change: movedToEnd('studies.yaml', 'ici-imbrave150'),
    at: 'ici-imbrave150\n',
    says: ['"ici-imbrave150" of ici stands below', 'in the order of the review'],
  },
  {
    slip: 'renamed id',
    change: replaced(
      BREAST,
      '<Claim id="breast-conserving-sequelae">',
      '<Claim id="breast-sequelae">',
    ),
    at: '<Claim id="breast-sequelae">',
    says: [
      '"breast-sequelae" is new',
      '"breast-conserving-sequelae" was published',
      'Did you mean "breast-conserving-sequelae"?',
      'its published id back',
    ],
  },
  {
    slip: 'deleted claim',
    change: replaced(
      BREAST,
      /<Claim id="breast-conserving-sequelae">(.*?)<\/Claim>/,
      'It was taken out. <Cite n="30" />',
    ),
    at: { file: BREAST, line: 1 },
    says: [
      '/breast-ablation/#breast-conserving-sequelae was published',
      'Others name it',
      'content/',
      'Put the id back',
    ],
  },
  {
    slip: 'deleted card',
    change: replaced(
      'cards/breast-ablation.yaml',
      /- id: breast-c-conserving-sequelae\n[\s\S]*?\n\n/,
      '',
    ),
    at: { line: 1, file: 'cards/*.yaml' },
    says: ['breast-c-conserving-sequelae was published'],
  },
  {
    slip: 'box without a link',
    change: replaced('diagrams/breast-candidates.mmd', /\n {2}benignWhy: ".*"/, ''),
    at: /(?<=\n {2,4})benignWhy\["/,
    says: ['The box "benignWhy" has no link', 'under links'],
  },
];

import { expect, test } from 'vitest';
import { FAULTS } from '../../src/course/read/fault-codes.ts';
import { OF_SLIPS } from '../unit/checks/codes-of-the-course.ts';
import { type Change, faultsWith, fileText, replaced } from './course-copy.ts';
import { SLIPS_OF_NAMES, type Slip } from './slips-of-names.ts';
import { SLIPS_OF_RULES } from './slips-of-rules.ts';

const BREAST = 'sections/breast-ablation.mdx';
const PROSTATE = 'sections/prostate-fla.mdx';
const QUESTIONS = 'questions/prostate-fla.yaml';

/** An entry of a list moved to the end of its file. */
function movedToEnd(file: string, id: string): Change {
  const text = fileText(file);
  const start = text.indexOf(`- id: ${id}\n`);
  const end = text.indexOf('\n- id: ', start) + 1;
  return {
    file,
    text: `${text.slice(0, start)}${text.slice(end).trimEnd()}\n\n${text.slice(start, end)}`,
  };
}

/** A file with something added at its end. */
const added = (file: string, words: string): Change => ({ file, text: fileText(file) + words });

/** The first question with its right option and the wrong one below it, whatever they say. */
const FIRST_OPTIONS =
  /( {4}- id: [a-z]\n {6}text: .*\n) {6}correct: true\n( {6}rationale: .*\n)( {4}- id: [a-z]\n {6}text: .*\n)( {6}rationale: .*\n)/;
const [, RIGHT = '', WHY = '', WRONG = '', WHY_NOT = ''] =
  FIRST_OPTIONS.exec(fileText(QUESTIONS)) ?? [];
const FIRST_ID = /^- id: (.*)$/m.exec(fileText(QUESTIONS))?.[1] ?? '';

const SLIPS: readonly Slip[] = [
  ...SLIPS_OF_NAMES,
  ...SLIPS_OF_RULES,
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
    says: ['Option "', '" has no rationale.'],
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
    change: replaced(
      BREAST,
      '<Diagram id="breast-missing-comparison" />',
      '![Missing](missing.png)',
    ),
    at: '![Missing]',
    says: ['missing.png', '<Photo id="…" />'],
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
    says: [
      '"ici-imbrave150" of "Checkpoint inhibitors" stands below',
      'in this order: Checkpoint inhibitors, Breast ablation, Prostate ablation, Artificial intelligence.',
    ],
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
    change: replaced('diagrams/breast-missing-comparison.mmd', /\n {2}early: ".*"/, ''),
    at: /(?<=\n {2,4})early\["/,
    says: ['The box "early" has no link', 'under links'],
  },
  {
    slip: 'new id not published',
    change: replaced(
      BREAST,
      '\nWhy look for something other',
      '\n### What remains [#what-remains]\n\nWhy look for something other',
    ),
    at: '### What remains',
    says: ['#what-remains', 'npm run permalinks'],
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
    slip: 'a changed figure',
    change: replaced('glossary.yaml', '74%', '47%'),
    at: '47%',
    says: ['says "47%" where "74%" stood', 'npm run reviewed'],
  },
];

const codes = new Set<string>();

test.each(SLIPS)(
  '$slip is understood from its message alone',
  ({ change, at, says, faults: [count] = [1] }) => {
    const changes = [change].flat();
    const found = faultsWith(...changes);
    for (const { code } of found) codes.add(code);
    expect(found.map(({ code, message }) => `${code} ${message}`)).toHaveLength(count);
    const told = found.map((fault) => ({
      ...fault,
      words: [
        fault.message,
        fault.suggestion && `Did you mean "${fault.suggestion}"?`,
        FAULTS[fault.code],
      ].join(' '),
    }));
    const right = told.find(({ words }) =>
      says.every((part) => (part instanceof RegExp ? part.test(words) : words.includes(part))),
    );
    expect(right, JSON.stringify(told, null, 1)).toBeDefined();
    const [first] = changes;
    const file = (at instanceof Object && 'file' in at && at.file) || first?.file;
    expect(right?.file).toBe(`content/${file}`);
    if (at instanceof Object && 'line' in at) expect(right?.line).toBe(at.line);
    else expect(lineAndColumn(right)).toEqual(placeOf(first?.text ?? '', at));
  },
);

test('faults that only slips can have are among them', () => {
  expect(OF_SLIPS.filter((code) => !codes.has(code))).toEqual([]);
});

test.each([
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
])('%s is of the editor, and no fault', (_, write) => {
  const files = [
    'glossary.yaml',
    BREAST,
    'trials.csv',
    QUESTIONS,
    'diagrams/review-map.mmd',
    'diagrams/review-map.svg',
    'permalinks.txt',
  ];
  expect(faultsWith(...files.map((file) => ({ file, text: write(fileText(file)) })))).toEqual([]);
});

function lineAndColumn(fault: { line: number; column: number } | undefined) {
  return fault && { line: fault.line, column: fault.column };
}

/** Line and column, from 1, at which words begin; the fault may also stand at the start of their line. */
function placeOf(text: string, words: string | RegExp) {
  const index = words instanceof RegExp ? (words.exec(text)?.index ?? -1) : text.indexOf(words);
  if (index < 0) throw new Error(`The changed text does not hold ${words}.`);
  const lines = text.slice(0, index).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

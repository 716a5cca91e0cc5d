import { fileText, replaced } from './course-copy.ts';
import type { Slip } from './slips-of-names.ts';

const BREAST = 'sections/breast-ablation.mdx';
const ICI = 'sections/ici-combinations.mdx';
const CITED = 'Even the smaller operation leaves problems.';

/** Slips against what this edition asks of its text, its records, pairs, plates and notes as a whole. */
export const SLIPS_OF_RULES: readonly Slip[] = [
  {
    slip: 'something called not given that nobody has looked up',
    change: replaced(BREAST, CITED, 'How often they come is not given.'),
    at: /Why look for something other/,
    says: ['Nobody has looked for this in the sources', 'content/left-open.yaml'],
    faults: [2, 'the sentence is new, too'],
  },
  {
    slip: 'a listed sentence that is gone',
    change: replaced(
      'left-open.yaml',
      '- where: introduction#key-points\n',
      '- where: introduction#key-points\n  text: Nothing is given.\n  told: []\n- where: introduction#key-points\n',
    ),
    at: 'Nothing is given.',
    says: ['introduction#key-points says this no more', 'Take it out'],
  },
  {
    slip: 'an open sentence that does not send its reader to the note',
    change: replaced('left-open.yaml', 'told: []', 'told: [nmeda-weighting]'),
    at: /The authors chose the four topics/,
    says: ['does not name the source note that tells it'],
    faults: [2, 'the note does not exist'],
  },
  {
    slip: 'an open result told as none',
    change: replaced(BREAST, CITED, 'The two operations did not differ. <Cite n="30" />'),
    at: 'did not differ',
    says: ['"did not differ"', 'no significant difference'],
  },
  {
    slip: 'numbers against one another in a question',
    change: replaced(
      'questions/prostate-fla.yaml',
      'Prostatectomy, with 10% versus 14%',
      'Prostatectomy, with 10% against 14%',
    ),
    at: '10% against 14%',
    says: ['"10% against 14%" sets numbers', 'Write "versus"'],
  },
  {
    slip: 'too many short sentences',
    change: replaced(BREAST, CITED, 'Even the smaller one hurts. <Cite n="30" /> '.repeat(40)),
    at: 'Cryoablation is the meth',
    says: [/\d+ of \d+ sentences have 10 words or fewer/, 'as one thought'],
  },
  {
    slip: 'too much of the review',
    change: replaced(
      BREAST,
      CITED,
      'The review says it, the review does, and so the review means what the review says in it. <Cite n="30" /> '.repeat(
        6,
      ),
    ),
    at: 'Cryoablation is the meth',
    says: [/"review" stands \d+ times/, 'Speak of the matter'],
  },
  {
    slip: 'objectives of one level',
    change: {
      file: BREAST,
      text: fileText(BREAST).replace(/level: (?:apply|appraise)/g, 'level: recall'),
    },
    at: 'breast-explain-rationale',
    says: ['All objectives of the section are of the level "recall"'],
  },
  {
    slip: 'a remark under another name',
    change: replaced(BREAST, '<Remark>RFA and', '<Remark>In our reading, RFA and'),
    at: 'our reading',
    says: ['"our reading"', 'our remark'],
  },
  {
    slip: 'a limit that speaks for the site',
    change: replaced('studies.yaml', '"Our remark: necrosis is', '"We say that necrosis is'),
    at: '"We say that necrosis',
    says: ['"We" speaks for this site', 'Our remark:'],
  },
  {
    slip: 'a caption of a table that speaks for the site',
    change: replaced(BREAST, 'The review compares them neither', 'We compare them neither'),
    at: 'caption="Two meta-analyses',
    says: ['"We" speaks for this site', 'Our remark:'],
  },
  {
    slip: 'a name of a term that nobody has read',
    change: replaced('glossary.yaml', '[abscopal response]', '[abscopal response, far effect]'),
    at: 'far effect',
    says: ['"far effect"', 'content/synonyms.yaml', 'under search'],
  },
  {
    slip: 'a name of a term taken out',
    change: replaced('glossary.yaml', '\n  aliases: [abscopal response]', ''),
    at: { file: 'synonyms.yaml', line: 5 },
    says: ['does not print "abscopal response"', 'Take it out'],
  },
  {
    slip: 'a wrong count of trials',
    change: replaced(ICI, 'Of the 31 listed trials', 'Of the 18 men in 29 listed trials'),
    at: '29 listed trials',
    says: ['29 trials', 'content/trials.csv'],
    faults: [2, 'no record has the figure'],
  },
  {
    slip: 'a wrong count of references',
    change: replaced(BREAST, CITED, 'Nobody could identify 12 of these. <Cite n="30" />'),
    at: 'identify 12 of these',
    says: ['counts 12 identified references', 'content/references.yaml'],
  },
  {
    slip: 'a verdict against the records',
    change: replaced('comparisons.yaml', /(?<=\n {4}design:\n {6}verdict: )unsaid/, 'same'),
    at: /(?<=\n {4}design:\n {6}verdict: )same/,
    says: ['calls the design "same"', 'basis: text'],
  },
  {
    slip: 'a number in a ground that no record has',
    change: replaced('comparisons.yaml', 'ground: 26 patients', 'ground: 62 patients'),
    at: '62 patients',
    says: ['size: no record of its two sides has the number 62'],
  },
  {
    slip: 'a title that gives the result away',
    change: replaced(
      'comparisons.yaml',
      'and radioembolization alone\n',
      'and radioembolization alone (11.3 months)\n',
    ),
    at: 'Radioembolization with nivolumab, and',
    says: ['gives the result "11.3 months" away'],
  },
  {
    slip: 'a result beside another study that stands in no pair',
    change: replaced(
      'comparisons.yaml',
      '[ici-tare-alone-largest-os]',
      '[ici-tare-nivolumab-os-from-tare]',
    ),
    at: {
      file: 'studies.yaml',
      line:
        fileText('studies.yaml').split('- id: ici-tare-alone-largest-os\n')[0]?.split('\n')
          .length ?? 0,
    },
    says: ['"ici-tare-alone-largest-os" is set beside another study', 'no comparison has it'],
    faults: [2, 'the study on that side has no such result'],
  },
  {
    slip: 'a comparator of another study',
    change: replaced(
      'studies.yaml',
      /(?<=id: breast-rfa-carcinoma-size-tumor\n(?:.*\n){4} {6}comparator: )none/,
      'breast-rfa-carcinoma-necrosis',
    ),
    at: /breast-rfa-carcinoma-necrosis\n {6}claims: \[breast-rfa-small/,
    says: ['no result in the measure "tumorVolume"'],
    faults: [2, 'it stands in no pair'],
  },
  {
    slip: 'a plate that hides an animal',
    change: replaced('procedures.yaml', ', as measured in living pig liver', ''),
    at: /The zone is longer than it is wide/,
    says: ['limit: it rests on animals', 'Let the line say it'],
  },
  {
    slip: 'a plate with a number of its own',
    change: replaced('procedures.yaml', 'past about 50', 'past about 90'),
    at: /The antenna's field/,
    says: ['effect: no fact that it names has the number 90'],
  },
  {
    slip: 'two plates of one procedure',
    change: replaced('procedures.yaml', 'trials: [cryoablation]', 'trials: [microwave ablation]'),
    at: /microwave ablation\](?=\n {2}drawing: Two parallel)/,
    says: ['both show the procedure "microwave ablation"'],
    faults: [2, 'cryoablation has no plate'],
  },
  {
    slip: 'a procedure without a plate',
    change: replaced(
      'without-plate.yaml',
      '- { name: focal-therapy, why: names a strategy }\n',
      '',
    ),
    at: {
      file: 'glossary.yaml',
      line: fileText('glossary.yaml').split('- id: focal-therapy\n')[0]?.split('\n').length ?? 0,
    },
    says: ['No plate shows the procedure "focal-therapy"', 'content/without-plate.yaml'],
  },
  {
    slip: 'a reason for a procedure that nothing has',
    change: replaced('without-plate.yaml', 'focal-therapy', 'focal-therapies'),
    at: 'focal-therapies',
    says: ['"focal-therapies" has a plate, or is no procedure'],
    faults: [2, 'the procedure that was meant has no reason'],
  },
  {
    slip: 'a note on a reference that its claim does not cite',
    change: replaced('source-notes.yaml', '  ref: 35\n', '  ref: 36\n'),
    at: /36(?=\n {2}review: Gives a complete)/,
    says: ['reference 36, which its key sentence "breast-meta-analyses-2021" does not cite'],
    faults: [2, 'a record on the reference does not name the note'],
  },
  {
    slip: 'a note that is no exercise',
    change: replaced(
      'source-notes.yaml',
      /\n {2}kind: measure\n {2}prompt: [\s\S]*?\n(?= {2}percentages)/,
      '\n',
    ),
    at: 'breast-rfa-complete-ablation',
    says: ['is no exercise', 'kind, prompt and lesson'],
  },
  {
    slip: 'a prompt that tells what the source says',
    change: replaced('source-notes.yaml', 'before you quote the 99%?', 'before you quote the 96%?'),
    at: 'Studies of ablation report two rates',
    says: ['gives away what the source says: 96%'],
  },
  {
    slip: 'a lesson with a figure of its own',
    change: replaced('source-notes.yaml', 'are two measures, and', 'are 3 measures, and'),
    at: 'Technical success and complete ablation are',
    says: ['teaches the figure 3'],
  },
  {
    slip: 'a record that does not name the note with its number',
    change: replaced('studies.yaml', '\n  sizeNote: keynote-024-design', ''),
    at: 'keynote-024-design',
    says: ['no number of patients', '"keynote-024-design" tells one', 'sizeNote'],
  },
  {
    slip: 'a reference that a section does not cite',
    change: replaced('references.yaml', 'section: breast-ablation', 'section: prostate-fla'),
    at: 'prostate-fla',
    says: ['names the section "prostate-fla", which does not cite it'],
  },
  {
    slip: 'an address as a text',
    change: replaced(BREAST, CITED, 'See https://example.org/x for more. <Cite n="30" />'),
    at: 'https://example.org/x',
    says: ['is an address', '[what stands there](https://'],
  },
  {
    slip: 'an abbreviation that nothing explains',
    change: replaced(BREAST, CITED, 'Even the smaller operation leaves a QXR. <Cite n="30" />'),
    at: 'QXR',
    says: ['"QXR" is spelled out nowhere', 'content/glossary.yaml'],
  },
  {
    slip: 'a sign that makes a comment of what follows',
    change: replaced('glossary.yaml', 'term: anergy\n', 'term: anergy #1\n'),
    at: '#1',
    says: ['What follows a #', 'in quotes'],
  },
  {
    slip: 'a misspelled section of read sentences',
    change: replaced('told-sentences.yaml', '\nbreast-ablation:', '\nbrest-ablation:'),
    at: 'brest-ablation',
    says: ['the section "brest-ablation"', 'Did you mean "breast-ablation"?'],
  },
  {
    slip: 'a read sentence listed twice',
    change: replaced(
      'told-sentences.yaml',
      '    - The attack itself falls mainly to cytotoxic CD8+ T cells.\n',
      '    - The attack itself falls mainly to cytotoxic CD8+ T cells.\n'.repeat(2),
    ),
    at: /(?<=T cells\.\n {4}- )The attack itself/,
    says: ['stands in line', 'List it once'],
  },
  {
    slip: 'a read sentence with a colon',
    change: replaced(
      'told-sentences.yaml',
      '    - The attack itself falls mainly to cytotoxic CD8+ T cells.',
      '    - The attack: it falls mainly to cytotoxic CD8+ T cells.',
    ),
    at: 'The attack: it',
    says: ['is no sentence', 'in quotes'],
  },
  {
    slip: 'another name for what learners have kept',
    change: replaced('course.yaml', 'site: io-reading-room', 'site: another-room'),
    at: 'another-room',
    says: ['readers would lose what they have kept', 'Give site its name back'],
  },
  {
    slip: 'a right option without its stance',
    change: replaced('questions/breast-ablation.yaml', '  stance: claims\n', ''),
    at: 'breast-q-what-is-established',
    says: ['does not say what its right option does', 'stance: claims'],
  },
  {
    slip: 'a question taken out',
    change: replaced(
      'questions/breast-ablation.yaml',
      /- id: breast-q-after-conserving-therapy\n[\s\S]*?\n\n/,
      '',
    ),
    at: { file: BREAST, line: 1 },
    says: ['breast-q-after-conserving-therapy was published', 'stays, with retired'],
  },
  {
    slip: 'a field of a citation list in curly quotes',
    change: replaced('questions/breast-ablation.yaml', 'refs: "29,30"', 'refs: “29,30”'),
    at: '“29,30”',
    says: ['has curly quotes'],
  },
  {
    slip: 'a quotation that stands nowhere',
    change: replaced(
      'questions/prostate-fla.yaml',
      '"no significant decrease" in the International',
      '"no relevant decrease" in the International',
    ),
    at: '- id: prostate-q-no-significant-decrease\n',
    says: ['quotes “no relevant decrease”, which no text of the course has', 'word by word'],
  },
  {
    slip: 'words made up for a question that it does not quote',
    change: replaced(
      'questions/prostate-fla.yaml',
      '["a quarter fail"]',
      '["a quarter fail", "half"]',
    ),
    at: '- id: prostate-q-patient-significant-biopsy\n',
    says: ['names “half” as words made up for it', 'own'],
  },
  {
    slip: 'a changed question that no entry tells of',
    change: replaced('editions.yaml', 'ici-q-four-weeks, ', ''),
    at: {
      file: 'questions/ici-combinations.yaml',
      line: lineOf('questions/ici-combinations.yaml', '- id: ici-q-four-weeks\n'),
    },
    says: ['edition 2 does not say so', 'content/changes.yaml', 'recast'],
  },
  {
    slip: 'a question called recast that the changes tell of',
    change: replaced(
      'editions.yaml',
      'ici-q-four-weeks, ',
      'ici-q-four-weeks, ici-q-heat-to-attack, ',
    ),
    at: 'ici-q-heat-to-attack',
    says: ['which is told among its changes', 'Take it out of recast'],
  },
];

/** The line, from 1, on which words begin. */
function lineOf(file: string, words: string): number {
  return fileText(file).split(words)[0]?.split('\n').length ?? 0;
}

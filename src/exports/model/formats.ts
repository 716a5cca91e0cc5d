import type { Written } from './losses.ts';
import type { Selection } from './selection.ts';

/** What of a selection a format holds; without any of it no file is offered. */
type Holds = 'questions' | 'cards' | 'links' | 'pictures' | 'sections';

/** A kind of file to take along. Its code is loaded only when a file is asked for. */
export interface Format {
  id: string;
  name: string;
  /** Behind the name of the selection and a dot. */
  suffix: string;
  mediaType: string;
  /** What it is made for, as a sentence. */
  use: string;
  group: 'Quizzes' | 'Cards' | 'Links and citations' | 'To read and show';
  holds: readonly Holds[];
  /** Whether it takes pictures in dots only. */
  needsPng?: true;
  load(): Promise<(selection: Selection) => Written>;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const XML = 'application/xml';
const ZIP = 'application/zip';
const TEXT = 'text/plain; charset=utf-8';
const CSV = 'text/csv; charset=utf-8';

export const FORMATS: readonly Format[] = [
  {
    ...{
      id: 'moodle-xml',
      name: 'Moodle XML',
      suffix: 'moodle.xml',
      mediaType: XML,
      group: 'Quizzes',
    },
    use: 'Moodle: question bank, Import. Moodle adds what it imports, so delete the old category first.',
    holds: ['questions'],
    load: async () => (await import('../moodle/moodle-xml.ts')).moodleXml,
  },
  {
    ...{ id: 'gift', name: 'GIFT', suffix: 'gift.txt', mediaType: TEXT, group: 'Quizzes' },
    use: 'Moodle and tools that read its text format; no pictures.',
    holds: ['questions'],
    load: async () => (await import('../gift/gift.ts')).gift,
  },
  {
    ...{
      id: 'canvas',
      name: 'Canvas QTI 1.2',
      suffix: 'canvas.zip',
      mediaType: ZIP,
      group: 'Quizzes',
    },
    use: 'Canvas: Settings, Import Course Content, QTI .zip file.',
    holds: ['questions'],
    load: async () => (await import('../qti12/canvas.ts')).canvasQti,
  },
  {
    ...{
      id: 'cartridge',
      name: 'Common Cartridge 1.1',
      suffix: 'imscc',
      mediaType: ZIP,
      group: 'Quizzes',
    },
    use: 'Most learning management systems: links and a quiz in one file. For Moodle take Moodle XML.',
    holds: ['questions', 'links'],
    load: async () => (await import('../cartridge/cartridge.ts')).cartridge,
  },
  {
    ...{ id: 'qti21', name: 'QTI 2.1', suffix: 'qti21.zip', mediaType: ZIP, group: 'Quizzes' },
    use: 'Blackboard Ultra, TAO, Inspera, ONYX and others.',
    holds: ['questions'],
    load: async () => (await import('../qti21/qti21.ts')).qti21,
  },
  {
    ...{
      id: 'brightspace',
      name: 'Brightspace CSV',
      suffix: 'brightspace.csv',
      mediaType: CSV,
      group: 'Quizzes',
    },
    use: 'Brightspace: question library, Import, Upload a file; no pictures.',
    holds: ['questions'],
    load: async () => (await import('../lms-text/brightspace-csv.ts')).brightspaceCsv,
  },
  {
    ...{
      id: 'blackboard',
      name: 'Blackboard text',
      suffix: 'blackboard.txt',
      mediaType: TEXT,
      group: 'Quizzes',
    },
    use: 'Blackboard: Upload questions; no pictures and no reasons.',
    holds: ['questions'],
    load: async () => (await import('../lms-text/blackboard-txt.ts')).blackboardTxt,
  },
  {
    ...{ id: 'h5p', name: 'H5P question set', suffix: 'h5p', mediaType: ZIP, group: 'Quizzes' },
    use: 'Sites that have H5P with Question Set 1.20 and Multiple Choice 1.16: the file holds content only.',
    holds: ['questions'],
    needsPng: true,
    load: async () => (await import('../h5p/question-set.ts')).h5pQuestionSet,
  },
  {
    ...{
      id: 'scorm12',
      name: 'SCORM 1.2',
      suffix: 'scorm12.zip',
      mediaType: ZIP,
      group: 'Quizzes',
    },
    use: 'Any system with SCORM: reports score and completion to the gradebook, and goes on where one stopped.',
    holds: ['questions'],
    load: async () => (await import('../scorm/package.ts')).scorm12,
  },
  {
    ...{
      id: 'scorm2004',
      name: 'SCORM 2004',
      suffix: 'scorm2004.zip',
      mediaType: ZIP,
      group: 'Quizzes',
    },
    use: 'Systems that ask for SCORM 2004, 4th edition.',
    holds: ['questions'],
    load: async () => (await import('../scorm/package.ts')).scorm2004,
  },
  {
    ...{ id: 'csv', name: 'CSV', suffix: 'questions.csv', mediaType: CSV, group: 'Quizzes' },
    use: 'Spreadsheets: one question a row, with key and reasons.',
    holds: ['questions'],
    load: async () => (await import('../lms-text/questions-csv.ts')).questionsCsv,
  },
  {
    ...{
      id: 'text',
      name: 'Plain text',
      suffix: 'questions.txt',
      mediaType: TEXT,
      group: 'To read and show',
    },
    use: 'Questions, and the key below them, to paste anywhere.',
    holds: ['questions'],
    load: async () => (await import('../lms-text/plain-text.ts')).plainText,
  },
  {
    ...{
      id: 'docx',
      name: 'Handout for Word',
      suffix: 'handout.docx',
      mediaType: `${OFFICE}.wordprocessingml.document`,
      group: 'To read and show',
    },
    use: 'Word, LibreOffice, Google Docs: questions to hand out, the key on paper of its own.',
    holds: ['questions'],
    load: async () => (await import('../docx/docx.ts')).docx,
  },
  {
    ...{
      id: 'epub',
      name: 'E-book',
      suffix: 'epub',
      mediaType: 'application/epub+zip',
      group: 'To read and show',
    },
    use: 'E-book readers (EPUB 3): sections with their figures and tables, cards, questions, and the key at the end. A basket gives it without the text.',
    holds: ['questions', 'pictures', 'cards', 'sections'],
    load: async () => (await import('../epub/epub.ts')).epub,
  },
  {
    ...{
      id: 'pptx',
      name: 'Slides',
      suffix: 'pptx',
      mediaType: `${OFFICE}.presentationml.presentation`,
      group: 'To read and show',
    },
    use: 'PowerPoint, Keynote, LibreOffice, Google Slides: figures and questions, captions and keys in the notes.',
    holds: ['pictures', 'questions', 'sections'],
    needsPng: true,
    load: async () => (await import('../pptx/pptx.ts')).pptx,
  },
  {
    ...{ id: 'apkg', name: 'Anki deck', suffix: 'apkg', mediaType: ZIP, group: 'Cards' },
    use: 'Anki: opened again, a newer file updates the notes in place and keeps their schedule.',
    holds: ['cards', 'questions'],
    load: async () => (await import('../anki/apkg.ts')).apkg,
  },
  {
    ...{ id: 'anki-text', name: 'Anki text', suffix: 'anki.txt', mediaType: TEXT, group: 'Cards' },
    use: 'Anki from 2.1.54, after an Anki deck of this site was opened once: it brings the note type.',
    holds: ['cards', 'questions'],
    load: async () => (await import('../anki/anki-text.ts')).ankiText,
  },
  {
    ...{
      id: 'thin-cartridge',
      name: 'Thin cartridge',
      suffix: 'links.imscc',
      mediaType: ZIP,
      group: 'Links and citations',
    },
    use: 'Most learning management systems: links alone (Common Cartridge 1.1), to be put in order there.',
    holds: ['links'],
    load: async () => (await import('../cartridge/cartridge.ts')).thinCartridge,
  },
  {
    ...{ id: 'ris', name: 'RIS', suffix: 'ris', mediaType: TEXT, group: 'Links and citations' },
    use: 'Reference managers such as EndNote and Zotero.',
    holds: ['links'],
    load: async () => (await import('../citations/citations.ts')).ris,
  },
  {
    ...{
      id: 'bibtex',
      name: 'BibTeX',
      suffix: 'bib',
      mediaType: TEXT,
      group: 'Links and citations',
    },
    use: 'LaTeX and reference managers.',
    holds: ['links'],
    load: async () => (await import('../citations/citations.ts')).bibtex,
  },
  {
    ...{
      id: 'csl',
      name: 'CSL-JSON',
      suffix: 'csl.json',
      mediaType: 'application/json',
      group: 'Links and citations',
    },
    use: 'Zotero, Pandoc and other citation processors.',
    holds: ['links'],
    load: async () => (await import('../citations/citations.ts')).cslJson,
  },
];

/** Whether a selection has something that a format holds. */
export function fits({ holds }: Format, selection: Selection): boolean {
  return holds.some((name) => selection[name].length > 0);
}

/** The name of a selection's file. */
export function fileName({ suffix }: Format, { id }: Pick<Selection, 'id'>): string {
  return `${id}.${suffix}`;
}

import { selectionAttribution } from '../model/attribution.ts';
import { leftOut } from '../model/left-out.ts';
import type { Loss, Written } from '../model/losses.ts';
import { inline, paragraph, plainTitle } from '../model/markup.ts';
import { dotsFile, pictureLosses, pictureOf, questionPictures } from '../model/pictures.ts';
import type { ExportedPicture, ExportedQuestion, Selection } from '../model/selection.ts';
import { SPLIT, statementsOf } from '../model/statements.ts';
import { aboutHtml } from '../model/stem.ts';
import { explanation } from '../model/words.ts';
import { zip } from '../model/zip.ts';
import { stableUuid } from './stable-uuid.ts';

/** Content types and the version that a site must have of each: H5P takes no others from a file without them. */
const LIBRARIES = {
  set: { machineName: 'H5P.QuestionSet', majorVersion: 1, minorVersion: 20 },
  choice: { machineName: 'H5P.MultiChoice', majorVersion: 1, minorVersion: 16 },
  image: { machineName: 'H5P.Image', majorVersion: 1, minorVersion: 1 },
} as const;

/** What one question needs, whether it was one here or a statement. */
interface H5pChoice {
  id: string;
  asked: string;
  options: readonly { text: string; correct: boolean; rationale: string }[];
  fixed: boolean;
}

/** Questions with options as a question set of H5P, content only: it opens where the site has the content types. */
export function h5pQuestionSet(given: Selection): Written {
  // H5P refuses a file with a drawing in SVG as a whole.
  const selection = { ...given, pictures: given.pictures.filter(({ png }) => png) };
  const losses: Loss[] = pictureLosses(selection);
  const choices = selection.questions.map((question) => {
    return { question, held: choicesOf(question, losses) };
  });
  const questions = choices.flatMap(({ question, held }) =>
    held.map((choice) => questionJson(choice, question, selection)),
  );
  const shown = choices.flatMap(({ question, held }) => (held.length > 0 ? [question] : []));
  const { title, publication } = selection;
  const bytes = zip({
    'h5p.json': JSON.stringify({
      title: plainTitle(title),
      ...{
        language: 'en',
        defaultLanguage: 'en',
        mainLibrary: LIBRARIES.set.machineName,
        embedTypes: ['iframe'],
      },
      ...{ license: 'CC BY', licenseVersion: '4.0', source: publication.url },
      authors: [{ name: publication.name, role: 'Author' }],
      licenseExtras: selectionAttribution(selection),
      preloadedDependencies: Object.values(LIBRARIES),
    }),
    'content/content.json': JSON.stringify({
      introPage: { showIntroPage: false, introduction: '' },
      ...{
        progressType: 'dots',
        passPercentage: 60,
        disableBackwardsNavigation: false,
        randomQuestions: false,
      },
      questions,
      endGame: {
        showResultPage: true,
        showSolutionButton: true,
        showRetryButton: true,
        overallFeedback: [{ from: 0, to: 100 }],
      },
      override: { checkButton: true },
    }),
    ...Object.fromEntries(
      questionPictures({ ...selection, questions: shown }).flatMap((picture) =>
        picture.png ? [[`content/images/${dotsFile(picture)}`, picture.png]] : [],
      ),
    ),
  });
  return { bytes, losses };
}

function choicesOf(question: ExportedQuestion, losses: Loss[]): H5pChoice[] {
  const { id, stem } = question;
  switch (question.type) {
    case 'single':
      return [{ id, asked: stem, options: question.options, fixed: question.lockOrder }];
    case 'multiple':
      losses.push({ item: id, what: SPLIT });
      return statementsOf(question).map(({ itemId, asked, correct, rationale }) => ({
        id: itemId,
        asked,
        options: [true, false].map((verdict) => ({
          ...{ text: verdict ? 'True' : 'False', correct: verdict === correct, rationale },
        })),
        fixed: true,
      }));
    default:
      losses.push(leftOut(question));
      return [];
  }
}

function questionJson(
  { id, asked, options, fixed }: H5pChoice,
  question: ExportedQuestion,
  selection: Selection,
) {
  const { publication } = selection;
  const picture = pictureOf(question, selection);
  const said = explanation(question, publication);
  return {
    library: libraryName('choice'),
    subContentId: stableUuid(`${publication.id}/${id}`),
    metadata: {
      contentType: 'Multiple Choice',
      license: 'CC BY',
      licenseVersion: '4.0',
      title: plainTitle(id),
    },
    params: {
      media: {
        ...(picture && { type: imageJson(picture, selection) }),
        disableImageZooming: false,
      },
      question: `${paragraph(asked)}${aboutHtml(question, selection)}`,
      answers: options.map(({ text, correct, rationale }) => ({
        ...{ correct, text: `<div>${inline(text)}</div>` },
        tipsAndFeedback: {
          tip: '',
          chosenFeedback: `<div>${inline(rationale)}</div>`,
          notChosenFeedback: '',
        },
      })),
      overallFeedback: [{ from: 0, to: 100, feedback: said.join(' ') }],
      behaviour: {
        ...{
          enableRetry: true,
          enableSolutionsButton: true,
          enableCheckButton: true,
          type: 'single',
          singlePoint: true,
        },
        ...{
          randomAnswers: !fixed,
          showSolutionsRequiresInput: true,
          autoCheck: false,
          passPercentage: 100,
        },
      },
    },
  };
}

function imageJson(picture: ExportedPicture, { publication }: Selection) {
  const { id, title, alt, width, height } = picture;
  const metadata = {
    contentType: 'Image',
    license: 'CC BY',
    licenseVersion: '4.0',
    title: plainTitle(title),
  };
  return {
    library: libraryName('image'),
    subContentId: stableUuid(`${publication.id}/${id}`),
    metadata,
    params: {
      ...{ contentName: 'Image', alt },
      file: {
        path: `images/${dotsFile(picture)}`,
        mime: 'image/png',
        width,
        height,
        copyright: { license: 'CC BY', version: '4.0' },
      },
    },
  };
}

function libraryName(name: keyof typeof LIBRARIES): string {
  const { machineName, majorVersion, minorVersion } = LIBRARIES[name];
  return `${machineName} ${majorVersion}.${minorVersion}`;
}

import { base64 } from '../model/base64.ts';
import { leftOut } from '../model/left-out.ts';
import { type Loss, textFile, type Written } from '../model/losses.ts';
import { cdata, inline, paragraph, xml } from '../model/markup.ts';
import { orderAsMatching, spareOptions } from '../model/order-as-matching.ts';
import { pictureFile, pictureLosses, pictureOf } from '../model/pictures.ts';
import type {
  ExportedQuestion,
  MatchingQuestion,
  OrderQuestion,
  Selection,
} from '../model/selection.ts';
import { SPLIT, statementsOf } from '../model/statements.ts';
import { stemHtml } from '../model/stem.ts';
import { explanation, numberAsked } from '../model/words.ts';
import { categoryXml } from './category.ts';

export const TWICE =
  'are in it twice: to put in order (Moodle 4.4 and later), and as matching for older ones';

/** The questions as Moodle's own XML, with a category for each objective. */
export function moodleXml(selection: Selection): Written {
  const losses: Loss[] = pictureLosses(selection);
  const out: string[] = [];
  let category = '';
  for (const question of selection.questions) {
    const next = categoryXml(question, selection);
    if (next !== category) out.push(next);
    category = next;
    out.push(...questionXml(question, selection, losses));
  }
  return textFile(
    `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${out.join('\n')}\n</quiz>\n`,
    losses,
  );
}

function questionXml(question: ExportedQuestion, selection: Selection, losses: Loss[]): string[] {
  const stem = stemXml(question, selection);
  switch (question.type) {
    case 'single':
      return [
        element('multichoice', question, selection, stem, [
          `<single>true</single><shuffleanswers>${!question.lockOrder}</shuffleanswers><answernumbering>ABCD</answernumbering><showstandardinstruction>0</showstandardinstruction>`,
          ...question.options.map(({ text, correct, rationale }) =>
            answer(correct ? 100 : 0, html(paragraph(text)), rationale),
          ),
        ]),
      ];
    case 'multiple':
      losses.push({ item: question.id, what: SPLIT });
      return statementsOf(question).map(({ itemId, asked, correct, rationale }) =>
        element(
          'truefalse',
          question,
          selection,
          stemXml(question, selection, asked),
          [
            answer(correct ? 100 : 0, ' format="moodle_auto_format"><text>true</text>', rationale),
            answer(correct ? 0 : 100, ' format="moodle_auto_format"><text>false</text>', rationale),
          ],
          itemId,
        ),
      );
    case 'number':
      return [
        element(
          'numerical',
          question,
          selection,
          stemXml(question, selection, numberAsked(question)),
          [
            `<answer fraction="100" format="moodle_auto_format"><text>${question.answer}</text><tolerance>${question.tolerance}</tolerance><feedback${html(paragraph(question.rationale))}</feedback></answer>`,
          ],
        ),
      ];
    case 'order':
      losses.push({ item: question.id, what: TWICE });
      return [
        ordering(question, selection, stem),
        matching(orderAsMatching(question), selection, stem, `${question.id}-matching`),
      ];
    case 'matching':
      return [matching(question, selection, stem)];
    case 'short':
      return [
        element('essay', question, selection, stem, [
          `<responseformat>editor</responseformat><responserequired>1</responserequired><responsefieldlines>5</responsefieldlines><attachments>0</attachments><graderinfo${html([question.model, ...question.points.map(({ text, rationale }) => `${text}: ${rationale}`)].map(paragraph).join(''))}</graderinfo><responsetemplate format="html"><text></text></responsetemplate>`,
        ]),
      ];
    case 'other':
      losses.push(leftOut(question));
      return [];
  }
}

function ordering(question: OrderQuestion, selection: Selection, stem: string): string {
  return element('ordering', question, selection, stem, [
    '<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><selectcount>0</selectcount><gradingtype>ABSOLUTE_POSITION</gradingtype><showgrading>SHOW</showgrading><numberingstyle>none</numberingstyle>',
    ...question.options.map(
      ({ text }, at) => `<answer fraction="${at + 1}"${html(inline(text))}</answer>`,
    ),
  ]);
}

function matching(
  question: MatchingQuestion,
  selection: Selection,
  stem: string,
  itemId = question.id,
): string {
  const { pairs, options } = question;
  // What no stem fits is a pair without a stem.
  const spare = spareOptions(question);
  const pair = (stemText: string, text: string) =>
    `<subquestion${html(stemText)}<answer><text>${cdata(text)}</text></answer></subquestion>`;
  return element(
    'matching',
    question,
    selection,
    stem,
    [
      '<shuffleanswers>true</shuffleanswers>',
      ...pairs.map(({ text, answer: fits }) =>
        pair(paragraph(text), options.find(({ id }) => id === fits)?.text ?? ''),
      ),
      ...spare.map(({ text }) => pair('', text)),
    ],
    itemId,
  );
}

/** The stem with the file of its picture inside, as Moodle reads it. */
function stemXml(question: ExportedQuestion, selection: Selection, asked?: string): string {
  const picture = pictureOf(question, selection);
  const file = picture
    ? `<file name="${pictureFile(picture)}" path="/" encoding="base64">${base64(picture.svg)}</file>`
    : '';
  const markup = stemHtml(
    question,
    selection,
    (shown) => `@@PLUGINFILE@@/${pictureFile(shown)}`,
    asked,
  );
  return `<questiontext${html(markup)}${file}</questiontext>`;
}

function element(
  type: string,
  question: ExportedQuestion,
  { publication }: Selection,
  stem: string,
  answers: readonly string[],
  itemId = question.id,
): string {
  const { level, section, modified } = question;
  const tags = [publication.id, section, level, question.objective.id, `modified ${modified}`];
  return `<question type="${type}">
<name><text>${cdata(itemId)}</text></name>
${stem}
<generalfeedback${html(explanation(question, publication).map(paragraph).join(''))}</generalfeedback>
<defaultgrade>1</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden><idnumber>${xml(itemId)}</idnumber>
${answers.join('\n')}
<tags>${tags.map((tag) => `<tag><text>${xml(tag)}</text></tag>`).join('')}</tags>
</question>`;
}

/** The rest of an element with text in HTML, without its end. */
function html(markup: string): string {
  return ` format="html"><text>${cdata(markup)}</text>`;
}

function answer(fraction: number, text: string, rationale: string): string {
  return `<answer fraction="${fraction}"${text}<feedback${html(paragraph(rationale))}</feedback></answer>`;
}

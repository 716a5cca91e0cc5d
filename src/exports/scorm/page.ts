import { jsonIsland } from '../../lib/json-island.ts';
import { selectionAttribution } from '../model/attribution.ts';
import { inline, paragraph, xml } from '../model/markup.ts';
import { pictureFile } from '../model/pictures.ts';
import type { ExportedQuestion, Selection } from '../model/selection.ts';
import { stemHtml } from '../model/stem.ts';
import { explanation, numberAsked } from '../model/words.ts';
import { type Fields, fieldsOf } from './fields.ts';

/** Share of right answers in percent from which the check counts as passed. */
export const MASTERY = 60;

export const STYLE = `body { max-width: 44rem; margin: 1rem auto; padding: 0 1rem; color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
form { margin: 2rem 0; padding-top: 1rem; border-top: 1px solid; }
fieldset { margin: 0.5rem 0; padding: 0; border: 0; }
label { display: block; min-height: 24px; padding: 0.4rem 0; }
img { max-width: 100%; height: auto; background: #fff; }
button, select, input { font: inherit; }
button { min-height: 44px; padding: 0 1.5rem; }
.verdict { font-weight: 600; }
footer { font-size: 0.85rem; }
[hidden] { display: none; }
`;

/** A question with the fields that the player marks. */
interface PlayedQuestion {
  question: ExportedQuestion;
  fields: Fields;
}

/** The questions that the player can mark, in order. */
function played({ questions }: Selection): PlayedQuestion[] {
  return questions.flatMap((question) => {
    const fields = fieldsOf(question);
    return fields ? [{ question, fields }] : [];
  });
}

/** The questions as a page that keeps and reports answers by the player beside it. */
export function pageHtml(selection: Selection): string {
  const { title, publication } = selection;
  return `<!doctype html>
<html lang="${publication.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${xml(title)}</title><link rel="stylesheet" href="style.css"></head>
<body>
<main>
<h1>${inline(title)}</h1>
<p id="status" role="status"></p>
${played(selection)
  .map(({ question, fields }, at) => formHtml(question, fields, at + 1, selection))
  .join('\n')}
</main>
<footer>${paragraph(selectionAttribution(selection))}${paragraph(publication.disclaimer)}${paragraph('The key is part of this package: use it for practice, not for marks.')}</footer>
${['quiz', 'player'].map(scriptTag).join('')}
</body>
</html>
`;
}

function formHtml(
  question: ExportedQuestion,
  { markup }: Fields,
  number: number,
  selection: Selection,
): string {
  const asked = question.type === 'number' ? numberAsked(question) : question.stem;
  const stem = stemHtml(
    question,
    selection,
    (picture) => `pictures/${pictureFile(picture)}`,
    asked,
  );
  const reasons =
    question.type === 'single' || question.type === 'multiple'
      ? question.options.map(
          ({ text, correct, rationale }) =>
            `<li><b>${verdictOf(question.type, correct)}:</b> ${inline(text)} ${inline(rationale)}</li>`,
        )
      : [];
  return `<form id="${question.id}"><fieldset><legend>Question ${number}</legend>${stem}${markup}</fieldset>
<button type="submit">Check</button>
<div class="after" hidden tabindex="-1"><p class="verdict"></p>${reasons.length > 0 ? `<ul>${reasons.join('')}</ul>` : ''}${explanation(question, selection.publication).map(paragraph).join('')}</div></form>`;
}

function scriptTag(name: string): string {
  return ['<script', ` src="${name}.js"></script>`].join('');
}

function verdictOf(type: 'single' | 'multiple', correct: boolean): string {
  if (type === 'multiple') return correct ? 'True' : 'False';
  return correct ? 'Right' : 'Wrong';
}

/** The key as the player reads it. */
export function quizScript(selection: Selection): string {
  const { publication, id } = selection;
  const items = played(selection).map(({ question, fields: { key, type, tolerance } }) => ({
    ...{ id: question.id, words: question.stem, key, type },
    ...(tolerance !== undefined && { tolerance }),
  }));
  return `window.QUIZ = ${jsonIsland({ id: `${publication.id}:${id}`, mastery: MASTERY, items })};\n`;
}

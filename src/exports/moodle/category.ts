import { cdata, paragraph, plainTitle, xml } from '../model/markup.ts';
import type { ExportedQuestion, Selection } from '../model/selection.ts';

/** The longest name of a category that Moodle keeps, with room for what it adds. */
const LONGEST = 200;

/** The path of a question's category: course with edition, section, objective. A slash in a name is doubled. */
export function categoryPath(question: ExportedQuestion, selection: Selection): string {
  const { publication, sections } = selection;
  const section = sections.find(({ slug }) => slug === question.section);
  const names = [
    `${publication.name}, ${publication.edition}`,
    ...(section ? [`${section.order} ${section.title}`] : []),
    question.objective.text,
  ];
  const path = names.map((name) => plainTitle(name, LONGEST).replaceAll('/', '//'));
  return ['$course$', 'top', ...path].join('/');
}

/** What tells Moodle where the questions that follow belong. */
export function categoryXml(question: ExportedQuestion, selection: Selection): string {
  const { objective, section } = question;
  return `<question type="category"><category><text>${cdata(categoryPath(question, selection))}</text></category><info format="html"><text>${cdata(paragraph(objective.text))}</text></info><idnumber>${xml(`${section}/${objective.id}`)}</idnumber></question>`;
}

import { type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import type { FaultCode } from '../course/read/fault-codes.ts';
import { LISTS } from '../course/read/lists.ts';
import { isExercise } from '../course/schema/source-note.ts';
import { citationNumbersIn } from '../lib/citation-numbers.ts';

/**
 * Finds source notes whose key sentence does not cite their reference, and exercises that give the source away, teach
 * a figure that is not theirs, or are missing where all other notes are one.
 */
export function checkSourceNotes({ lists, sections }: ContentTree): Fault[] {
  const areExercises = lists.sourceNotes.some(({ value }) => isExercise(value));
  return lists.sourceNotes.flatMap(({ value, placeAt }): Fault[] => {
    const { id, claim, ref, section, review, source, prompt = '', lesson = '' } = value;
    const fault = (code: FaultCode, field: string, message: string): Fault => ({
      file: `content/${LISTS.sourceNotes.file}`,
      ...placeAt(field),
      ...{ code, message },
    });
    const page = sections.find(({ slug }) => slug === section);
    const cited = page?.scan.uses
      .filter(({ kind, block }) => kind === 'cite' && block === claim)
      .flatMap(({ value: numbers }) => citationNumbersIn(numbers));
    const hasClaim = page?.scan.uses.some(
      ({ kind, value: name }) => kind === 'claim' && name === claim,
    );
    const uncited =
      page && isReadable(page) && hasClaim && ref !== undefined && !cited?.includes(ref);
    const known = figures(review);
    const secret = figures(source).filter((figure) => !known.includes(figure));
    const told = figures(prompt).filter((figure) => secret.includes(figure));
    const [own] = figures(`${prompt} ${lesson}`).filter(
      (figure) => !figures(`${review} ${source}`).includes(figure),
    );
    return [
      ...(uncited
        ? [
            fault(
              'note/uncited',
              'ref',
              `"${id}" is on reference ${ref}, which its key sentence "${claim}" does not cite.`,
            ),
          ]
        : []),
      ...(areExercises && !isExercise(value)
        ? [
            fault(
              'note/exercise',
              'id',
              `"${id}" is no exercise: it has no kind, prompt and lesson.`,
            ),
          ]
        : []),
      ...told.map((figure) =>
        fault(
          'note/tells',
          'prompt',
          `The prompt of "${id}" gives away what the source says: ${figure}.`,
        ),
      ),
      ...(own === undefined
        ? []
        : [
            fault(
              'note/figure',
              figures(lesson).includes(own) ? 'lesson' : 'prompt',
              `"${id}" teaches the figure ${own}, which neither review nor source of the note has.`,
            ),
          ]),
    ];
  });
}

function figures(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?%?/g) ?? [];
}

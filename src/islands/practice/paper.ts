import { type Paper, paperSession, type ReadPaper } from '../../educators/paper-address.ts';
import { shortCode } from '../../educators/short-code.ts';
import { type Session, startSession } from '../../learner/session/session.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';
import { button, make } from '../question/dom.ts';

/** The questions of a paper in its order, without those that the site has no more and those that only a person can mark. */
function paperQueue({ codes }: Paper, items: readonly PracticeItem[]): string[] {
  const byCode = new Map(
    items.flatMap(({ id, kind, selfJudged }) =>
      kind === 'question' && !selfJudged ? [[shortCode(id), id] as const] : [],
    ),
  );
  return codes.flatMap((code) => byCode.get(code) ?? []);
}

/** The session of a paper: for all students the same questions, order and order of options. */
export function paperSessionOf(
  paper: Paper,
  items: readonly PracticeItem[],
  nowMillis: number,
): Session {
  const request = {
    mode: 'exam',
    sections: [],
    kinds: 'questions',
    size: paper.codes.length,
  } as const;
  return startSession(request, paperQueue(paper, items), paperSession(paper), nowMillis);
}

/** What stands before a paper: what it is, and the way in. */
export function paperView(
  paper: ReadPaper | 'unreadable',
  items: readonly PracticeItem[],
  begun: boolean,
  onStart: () => void,
): HTMLElement {
  if (paper === 'unreadable')
    return make(
      'div',
      'paper',
      make(
        'p',
        '',
        'This address of a paper was cut off or is of a newer kind: ask for it once more.',
      ),
    );
  const { title, minutes, codes, whole } = paper;
  const found = paperQueue(paper, items).length;
  const gone = codes.length - found;
  const count = `${found} ${found === 1 ? 'question' : 'questions'}, ${minutes > 0 ? `${minutes} minutes` : 'no time limit'}.`;
  const missing =
    gone > 0
      ? [
          make(
            'p',
            '',
            `${gone} of its questions ${gone === 1 ? 'is' : 'are'} left out: no longer on this site, or only a person can mark ${gone === 1 ? 'it' : 'them'}.`,
          ),
        ]
      : [];
  const heading = make('h2', 'stem', title || 'A paper');
  heading.dir = 'auto';
  return make(
    'div',
    'paper',
    heading,
    make('p', '', count),
    ...missing,
    ...(whole
      ? []
      : [
          make(
            'p',
            '',
            'The title or the time limit of this address was cut off or changed on its way: ask whoever gave it to you.',
          ),
        ]),
    make(
      'p',
      '',
      'The key is shown when you hand in. Your answers stay on this device; a short text for whoever asked you comes at the end. It is for practice, not for marks: the keys of this site are public.',
    ),
    ...(found > 0
      ? [
          make(
            'div',
            'row',
            button('primary', onStart, begun ? 'Go on with the paper' : 'Start the paper'),
          ),
        ]
      : []),
  );
}

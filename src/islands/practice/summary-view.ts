import { isDeferred, lastAnswer, type Session } from '../../learner/session/session.ts';
import { summarizeSession } from '../../learner/session/session-summary.ts';
import { optionOrder } from '../../learner/session/shuffle.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';
import { button, make } from '../question/dom.ts';
import { backOf } from './card-view.ts';
import type { PracticeContent, QuestionContent } from './content.ts';
import { link } from './dom.ts';
import { paperResultView } from './paper-result-view.ts';
import { questionElement, showAnswer } from './question-view.ts';
import { reread, resultText } from './summary.ts';
import { againLabel, outcome, sentence } from './words.ts';

export interface Summary {
  session: Session;
  items: readonly PracticeItem[];
  contents: ReadonlyMap<string, PracticeContent>;
  /** Name of a section by its slug. */
  sectionName: (slug: string) => string;
  /** What the forms before and after a section showed, where this was one of them. */
  gain: string;
  onAgain: (missed: readonly string[]) => void;
  onDone: () => void;
  /** Takes the last answer back and goes on with its item. */
  onUndo: () => void;
}

/** What a session showed, what to re-read, and how to go on; the heading takes the focus. */
export function summaryView(summary: Summary): HTMLElement {
  const { session, items, contents, sectionName, gain, onAgain, onDone, onUndo } = summary;
  const result = summarizeSession(session, items);
  const heading = make('h2', 'stem', isDeferred(session.mode) ? 'Handed in' : 'Session finished');
  heading.tabIndex = -1;
  const root = make('div', 'summary', heading, make('p', 'result', resultText(session, result)));
  if (gain) root.append(make('p', 'gain', sentence(gain)));
  const paper = paperResultView(session);
  if (paper) root.append(paper);

  const list = (title: string, ids: readonly string[], names = false) => {
    const shown = ids.flatMap((id) => contents.get(id) ?? []);
    if (shown.length === 0) return;
    root.append(make('h3', '', title), ...shown.map((item) => reviewed(item, session, names)));
  };
  const certain = new Set(result.certainWrong);
  list('Certain but wrong: these come back first', result.certainWrong);
  list(
    certain.size > 0 ? 'Also missed' : 'Missed',
    result.missed.filter((id) => !certain.has(id)),
  );

  const places = reread(result.reread, contents);
  if (places.length > 0) {
    const entries = places.map(({ section, block, part }) =>
      make(
        'li',
        '',
        link(`${section}/#${block}`, part),
        ' ',
        make('span', 'of', sectionName(section)),
      ),
    );
    root.append(make('h3', '', 'To read again'), make('ul', 'reread', ...entries));
  }
  if (isDeferred(session.mode)) {
    const missed = new Set(result.missed);
    list(
      'The other questions',
      session.queue.filter((id) => !missed.has(id)),
      true,
    );
  }

  const row = make('div', 'row ways');
  if (result.missed.length > 0)
    row.append(button('primary', () => onAgain(result.missed), againLabel(result.missed.length)));
  const last = isDeferred(session.mode) ? undefined : lastAnswer(session);
  if (last) row.append(button('choice', onUndo, 'Undo the last answer'));
  row.append(
    button(result.missed.length > 0 ? 'choice' : 'primary', onDone, 'Choose what is next'),
  );
  root.append(row, make('p', 'progress-link', link('progress/', 'Your progress')));
  return root;
}

/**
 * One item of the session, closed; its answer unfolds.
 * @param names whether to say how it went, where the heading above does not
 */
function reviewed(content: PracticeContent, session: Session, names: boolean): HTMLElement {
  const event = session.answers[session.queue.indexOf(content.id)] ?? null;
  const text = content.kind === 'question' ? content.stem : content.front;
  const title = make('summary', '');
  if (names) title.append(make('span', 'outcome', `${outcome(event)}:`), ' ');
  title.append(text);
  const details = make('details', 'reviewed', title);
  if (content.kind === 'card') details.append(backOf(content));
  else {
    const question = questionElement(content, shownOrder(content, session));
    showAnswer(question, event?.kind === 'answered' ? event : undefined);
    details.append(question);
  }
  return details;
}

/** The ids of a question's options in the order in which a session shows them: always the same one. */
export function shownOrder(
  { id, type, options, lockOrder = false }: QuestionContent,
  { seed }: Pick<Session, 'seed'>,
): string[] {
  if (type !== 'single' && type !== 'multiple' && type !== 'order') return [];
  const order = optionOrder({ type, options: options.length, lockOrder }, seed + id);
  return order.flatMap((at) => options[at] ?? []);
}

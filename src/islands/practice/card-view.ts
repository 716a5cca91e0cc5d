import { GRADES, type Grade, type RecalledEvent } from '../../learner/log/events.ts';
import { button, keyHint, make } from '../question/dom.ts';
import type { CardContent } from './content.ts';
import { builtNodes, frontHeading, type ItemView } from './item-view.ts';

const GRADE_LABEL: Record<Grade, string> = {
  again: 'Again',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
};

/** The front of a card; the back has to be asked for. */
export function cardFront(content: CardContent, onShow: () => void): ItemView {
  const stem = frontHeading(content);
  return {
    stage: [stem],
    foot: [
      make('p', 'ask', 'Recall it, then look.'),
      make('div', 'row', button('primary', onShow, 'Show the answer', keyHint('Space'))),
    ],
    step: 'front',
    options: 0,
    focus: stem,
    perform(meaning) {
      if (meaning.kind === 'on') onShow();
    },
  };
}

/**
 * The back of a card, to be graded.
 * @param intervals when the card would come back after each grade
 */
export function cardBack(
  content: CardContent,
  intervals: Readonly<Record<Grade, string>>,
  onGrade: (grade: Grade) => void,
): ItemView {
  const { stage, focus } = backStage(content);
  const ask = make('p', 'ask', 'How well did you recall it?');
  ask.id = 'practice-ask';
  const grades = GRADES.map((grade, i) =>
    button(
      'choice',
      () => onGrade(grade),
      make('span', 'grade', keyHint(String(i + 1)), GRADE_LABEL[grade]),
      ' ',
      make('span', 'interval', intervals[grade]),
    ),
  );
  const row = make('div', 'row grades', ...grades);
  row.setAttribute('role', 'group');
  row.setAttribute('aria-labelledby', ask.id);
  return {
    stage,
    foot: [ask, row],
    step: 'grade',
    options: 0,
    focus,
    perform(meaning) {
      if (meaning.kind === 'grade') onGrade(meaning.grade);
    },
  };
}

/** A card that was graded, with the way on: the last one of a session waits, so that it can be undone. */
export function gradedCard(
  content: CardContent,
  { grade }: RecalledEvent,
  { comesBack, onward, onNext }: { comesBack: string; onward: string; onNext: () => void },
): ItemView {
  const { stage, focus } = backStage(content);
  return {
    stage,
    foot: [
      make('p', 'verdict', `Graded ${GRADE_LABEL[grade].toLowerCase()}. ${comesBack}`),
      make('div', 'row', button('primary', onNext, onward, keyHint('Enter'))),
    ],
    step: 'done',
    options: 0,
    focus,
    perform(meaning) {
      if (meaning.kind === 'on') onNext();
    },
  };
}

/** The back with its reason and sources, under the front. */
export function backOf(content: CardContent): HTMLElement {
  const back = make('div', 'back', make('p', 'text', content.back), make('p', 'why', content.why));
  back.append(builtNodes(content.sources));
  return back;
}

function backStage(content: CardContent): { stage: Node[]; focus: HTMLElement } {
  const back = backOf(content);
  back.tabIndex = -1;
  back.setAttribute('role', 'group');
  back.setAttribute('aria-label', 'Answer');
  return { stage: [frontHeading(content), back], focus: back };
}

import { deviceTimeZone } from '../../learner/state/days.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';
import type { LearnerStore } from '../../learner/store/learner-store.ts';
import type { QuestionElement } from '../question/element.ts';
import { returnsText } from '../question-stack/returns-text.ts';
import { daysToReturn } from './returns.ts';
import { type CheckOutcome, objectiveText, tallyText } from './tally.ts';

/** Shows at the end of a section how its questions stand, what that says of each objective, and what comes back when. */
export async function showStanding(
  root: HTMLElement,
  questions: readonly QuestionElement[],
  store: Pick<LearnerStore, 'read'>,
): Promise<void> {
  const outcomes = new Map(questions.map(({ id, dataset }) => [id, outcomeOf(dataset['verdict'])]));
  const entries = [...root.querySelectorAll<HTMLElement>('[data-item]')];
  const outcomeAt = ({ dataset }: HTMLElement) => outcomes.get(dataset['item'] ?? '') ?? 'open';
  for (const entry of entries) entry.dataset['outcome'] = outcomeAt(entry);
  const all = entries.map(outcomeAt);
  put(root, '[data-tally]', tallyText(all));
  for (const objective of root.querySelectorAll<HTMLElement>('[data-can-do]')) {
    const own = entries.filter(
      ({ dataset }) => dataset['objective'] === objective.dataset['canDo'],
    );
    put(objective, 'span', objectiveText(own.map(outcomeAt)));
  }
  const open = entries.find((entry) => outcomeAt(entry) === 'open')?.querySelector('a');
  const missed = all.filter((outcome) => outcome === 'wrong').length;
  lead(root, '[data-go-on]', all.includes('right') || missed > 0 ? open?.hash : undefined);
  lead(
    root,
    '[data-missed]',
    missed > 0 ? `Practice the ${missed === 1 ? 'one' : missed} you missed` : undefined,
  );
  await showReturns(root, questions, store);
}

async function showReturns(
  root: HTMLElement,
  questions: readonly QuestionElement[],
  store: Pick<LearnerStore, 'read'>,
): Promise<void> {
  const items = questions.map(({ id, view }): PracticeItem => {
    const { modified } = view.data;
    return { id, kind: 'question', section: root.dataset['section'] ?? '', modified };
  });
  const { events } = await store.read();
  const days = await daysToReturn(events, items, Date.now(), deviceTimeZone());
  for (const question of questions) {
    const day = days.get(question.id);
    if (day === undefined) delete question.dataset['returns'];
    else question.dataset['returns'] = String(day);
  }
  put(root, '[data-returns]', returnsText([...days.values()]));
}

function outcomeOf(verdict: string | undefined): CheckOutcome {
  return verdict === 'right' || verdict === 'wrong' ? verdict : 'open';
}

function put(root: HTMLElement, selector: string, text: string): void {
  const place = root.querySelector<HTMLElement>(selector);
  if (place && place.textContent !== text) place.textContent = text;
}

/** Gives a link its address or its words, and hides it where it leads nowhere. */
function lead(root: HTMLElement, selector: string, to: string | undefined): void {
  const link = root.querySelector<HTMLAnchorElement>(selector);
  if (!link) return;
  link.hidden = to === undefined;
  if (to?.startsWith('#')) link.hash = to;
  else if (to) link.textContent = to;
}
